import { Empty, type MessageType } from '../../../grpc/index.ts'
import * as call from './call.ts'
import * as check from './check.ts'
import * as configure from './configure.ts'
import * as construct from './construct.ts'
import * as create from './create.ts'
import { DeleteRequest } from './delete.ts'
import * as diff from './diff.ts'
import * as mapping from './get-mapping.ts'
import * as schema from './get-schema.ts'
import * as handshake from './handshake.ts'
import * as invoke from './invoke.ts'
import * as list from './list.ts'
import * as parameterize from './parameterize.ts'
import * as plugin from './plugin-info.ts'
import * as read from './read.ts'
import * as update from './update.ts'

/** One remote procedure of the protocol. */
export interface Rpc {
  readonly kind: 'unary' | 'server-stream'
  readonly request: MessageType<unknown>
  readonly response: MessageType<unknown>
}

const unary = <Request, Response>(request: MessageType<Request>, response: MessageType<Response>) =>
  ({ kind: 'unary', request, response }) as const

/**
 * The service `pulumirpc.ResourceProvider` (proto/pulumi/provider.proto of pulumi/pulumi), whole. It loads
 * every table: the server asks for its types only, and loads those of a procedure when it is first called.
 */
export const RESOURCE_PROVIDER_SERVICE = {
  Handshake: unary(handshake.ProviderHandshakeRequest, handshake.ProviderHandshakeResponse),
  Parameterize: unary(parameterize.ParameterizeRequest, parameterize.ParameterizeResponse),
  GetSchema: unary(schema.GetSchemaRequest, schema.GetSchemaResponse),
  CheckConfig: unary(check.CheckRequest, check.CheckResponse),
  DiffConfig: unary(diff.DiffRequest, diff.DiffResponse),
  Configure: unary(configure.ConfigureRequest, configure.ConfigureResponse),
  Invoke: unary(invoke.InvokeRequest, invoke.InvokeResponse),
  Call: unary(call.CallRequest, call.CallResponse),
  Check: unary(check.CheckRequest, check.CheckResponse),
  Diff: unary(diff.DiffRequest, diff.DiffResponse),
  Create: unary(create.CreateRequest, create.CreateResponse),
  Read: unary(read.ReadRequest, read.ReadResponse),
  List: { kind: 'server-stream', request: list.ListRequest, response: list.ListResponse },
  Update: unary(update.UpdateRequest, update.UpdateResponse),
  Delete: unary(DeleteRequest, Empty),
  Construct: unary(construct.ConstructRequest, construct.ConstructResponse),
  Cancel: unary(Empty, Empty),
  GetPluginInfo: unary(Empty, plugin.PluginInfo),
  Attach: unary(plugin.PluginAttach, Empty),
  GetMapping: unary(mapping.GetMappingRequest, mapping.GetMappingResponse),
  GetMappings: unary(mapping.GetMappingsRequest, mapping.GetMappingsResponse),
} as const satisfies Readonly<Record<string, Rpc>>

/** The name of a remote procedure. */
export type RpcName = keyof typeof RESOURCE_PROVIDER_SERVICE
