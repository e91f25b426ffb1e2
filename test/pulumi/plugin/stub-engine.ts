import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js'
import { EngineService } from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import type { LogRequest } from '@pulumi/pulumi/proto/engine_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { onTestFinished } from 'vitest'

/** How a stub engine behaves. */
export interface EngineManners {
  /** Called before a message is accepted. */
  readonly beforeAccepting?: () => Promise<void>
  /** Whether messages are refused. */
  readonly refuses?: boolean
}

/** The part of an engine that providers call: it takes messages, and records them. */
export class StubEngine {
  readonly messages: LogRequest.AsObject[] = []
  readonly #server = new Server()
  address = ''

  static async start({ beforeAccepting, refuses = false }: EngineManners = {}): Promise<StubEngine> {
    const engine = new StubEngine()
    const log = async (call: ServerUnaryCall<LogRequest, unknown>, answer: sendUnaryData<unknown>) => {
      await beforeAccepting?.()
      if (refuses) return answer({ code: status.INTERNAL, details: 'no' })
      engine.messages.push(call.request.toObject())
      answer(null, new empty.Empty())
    }
    const unused = () => undefined
    engine.#server.addService(EngineService as never, {
      log,
      getRootResource: unused,
      setRootResource: unused,
      startDebugging: unused,
      requirePulumiVersion: unused,
    })
    const port = await new Promise<number>((resolve, reject) => {
      engine.#server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
        error === null ? resolve(bound) : reject(error),
      )
    })
    engine.address = `127.0.0.1:${port}`
    onTestFinished(() => engine.stop())
    return engine
  }

  /** Stops to listen at once, as an engine does that is killed. */
  stop(): void {
    this.#server.forceShutdown()
  }
}
