import { type ClientUnaryCall, credentials, type ServiceError } from '@grpc/grpc-js'
import { ResourceProviderClient } from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import provider from '@pulumi/pulumi/proto/provider_pb.js'
import status from '@pulumi/pulumi/proto/status_pb.js'
import struct from 'google-protobuf/google/protobuf/struct_pb.js'
import { onTestFinished } from 'vitest'

type Stub = InstanceType<typeof ResourceProviderClient>
type Rpc =
  | 'handshake'
  | 'parameterize'
  | 'getSchema'
  | 'checkConfig'
  | 'diffConfig'
  | 'configure'
  | 'invoke'
  | 'call'
  | 'check'
  | 'diff'
  | 'create'
  | 'read'
  | 'update'
  | 'delete'
  | 'construct'
  | 'cancel'
  | 'getPluginInfo'
  | 'attach'
  | 'getMapping'
  | 'getMappings'
type Arguments<Name extends Rpc> = Parameters<Stub[Name]>
type Callback<Name extends Rpc> = Arguments<Name> extends [unknown, unknown, unknown, infer F] ? F : never
type Answer<Name extends Rpc> = Callback<Name> extends (error: null, answer: infer T) => void ? T : never

/** A connection of the stubs' client. */
export class StubClient {
  readonly #client: Stub

  constructor(address: string) {
    this.#client = new ResourceProviderClient(address, credentials.createInsecure(), {
      'grpc.enable_retries': 0,
      'grpc.use_local_subchannel_pool': 1,
      'grpc.max_receive_message_length': -1,
      'grpc.max_send_message_length': -1,
    })
    onTestFinished(() => this.close())
  }

  /** Calls a procedure. Rejects with a ServiceError. */
  call<Name extends Rpc>(name: Name, request: Arguments<Name>[0]): Promise<Answer<Name>> {
    return this.begin(name, request).answer
  }

  /** Calls a procedure that can be cancelled while it is under way. */
  begin<Name extends Rpc>(name: Name, request: Arguments<Name>[0]) {
    const { promise, resolve, reject } = Promise.withResolvers<Answer<Name>>()
    const method = this.#client[name] as unknown as (
      request: Arguments<Name>[0],
      callback: (error: ServiceError | null, answer: Answer<Name>) => void,
    ) => ClientUnaryCall
    const call = method.call(this.#client, request, (error, answer) =>
      error === null ? resolve(answer) : reject(error),
    )
    return { answer: promise, cancel: () => call.cancel() }
  }

  /** Every message of a listing. */
  async list(request: provider.ListRequest): Promise<provider.ListResponse.AsObject[]> {
    const messages: provider.ListResponse.AsObject[] = []
    for await (const message of this.#client.list(request)) messages.push(message.toObject())
    return messages
  }

  close(): void {
    this.#client.close()
  }
}

/** What a failure says about a resource that is there all the same; undefined where it says nothing. */
export function initFailureIn(error: ServiceError): provider.ErrorResourceInitFailed | undefined {
  const [packed] = error.metadata.get('grpc-status-details-bin')
  if (packed === undefined) return undefined
  const [detail] = status.Status.deserializeBinary(packed as Buffer).getDetailsList()
  return (
    detail?.unpack(provider.ErrorResourceInitFailed.deserializeBinary, 'pulumirpc.ErrorResourceInitFailed') ??
    undefined
  )
}

export type Json = Record<string, struct.JavaScriptValue>

/** An object as the engine sends it. */
export function structOf(json: Json): struct.Struct {
  return struct.Struct.fromJavaScript(json)
}

const SIGNATURE = '4dabf18193072939515e22adb298388d'

/** How a secret travels. */
export function secret(value: struct.JavaScriptValue): Json {
  return { [SIGNATURE]: '1b47061264138c4ac30d75fd1eb44270', value }
}

/** How a value travels that is not known yet. */
export const UNKNOWN_TEXT = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'
