import { Empty, type MessageType } from '../../../grpc/index.ts'
import * as check from './check.ts'
import * as configure from './configure.ts'
import * as construct from './construct.ts'
import * as diff from './diff.ts'
import * as functions from './function.ts'
import * as list from './list.ts'
import * as pack from './package.ts'
import * as plugin from './plugin.ts'
import * as resource from './resource.ts'

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
  Handshake: unary(plugin.ProviderHandshakeRequest, plugin.ProviderHandshakeResponse),
  Parameterize: unary(plugin.ParameterizeRequest, plugin.ParameterizeResponse),
  GetSchema: unary(pack.GetSchemaRequest, pack.GetSchemaResponse),
  CheckConfig: unary(check.CheckRequest, check.CheckResponse),
  DiffConfig: unary(diff.DiffRequest, diff.DiffResponse),
  Configure: unary(configure.ConfigureRequest, configure.ConfigureResponse),
  Invoke: unary(functions.InvokeRequest, functions.InvokeResponse),
  Call: unary(functions.CallRequest, functions.CallResponse),
  Check: unary(check.CheckRequest, check.CheckResponse),
  Diff: unary(diff.DiffRequest, diff.DiffResponse),
  Create: unary(resource.CreateRequest, resource.CreateResponse),
  Read: unary(resource.ReadRequest, resource.ReadResponse),
  List: { kind: 'server-stream', request: list.ListRequest, response: list.ListResponse },
  Update: unary(resource.UpdateRequest, resource.UpdateResponse),
  Delete: unary(resource.DeleteRequest, Empty),
  Construct: unary(construct.ConstructRequest, construct.ConstructResponse),
  Cancel: unary(Empty, Empty),
  GetPluginInfo: unary(Empty, plugin.PluginInfo),
  Attach: unary(plugin.PluginAttach, Empty),
  GetMapping: unary(pack.GetMappingRequest, pack.GetMappingResponse),
  GetMappings: unary(pack.GetMappingsRequest, pack.GetMappingsResponse),
} as const satisfies Readonly<Record<string, Rpc>>

/** The name of a remote procedure. */
export type RpcName = keyof typeof RESOURCE_PROVIDER_SERVICE
