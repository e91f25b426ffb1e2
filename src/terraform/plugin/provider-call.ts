import { type Call, type Input, type MessageType, type UnaryMethod, unary } from '../../grpc/index.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Logger } from './logger.ts'
import type { Diagnostic as WireDiagnostic } from './protocol/diagnostic.ts'
import type { CallContext, TerraformProvider } from './provider.ts'
import type { Schema } from './schema.ts'
import type { Session, Sessions } from './session.ts'
import { exceptionDiagnostic, wireDiagnostic } from './wire/diagnostic.ts'

/** What the calls of one server share. */
export interface ProviderHost {
  readonly sessions: Sessions
  readonly log: Logger
  readonly redact: (text: string) => string
  /** Called when the engine configures the provider, so once real work begins. */
  readonly onConfigure: () => void
}

/** What the code of one call uses besides its request. */
export interface Turn {
  readonly provider: TerraformProvider
  readonly context: CallContext
  readonly host: ProviderHost
  readonly session: Session
  /** Diagnostics as the protocol has them; paths need the schema that they lead through. */
  diagnostics(list: readonly Diagnostic[] | undefined, schema?: Schema): Input<WireDiagnostic>[]
  /** Logs an exception and makes it the one diagnostic of an answer. */
  failure(error: unknown, schema?: Schema): Input<WireDiagnostic>[]
}

/** The code of one remote procedure, before it belongs to a server. */
export type ProviderCall = (host: ProviderHost) => UnaryMethod<unknown, unknown>

/**
 * Declares the code of a remote procedure. What `handle` throws is answered as an error diagnostic.
 *
 * @param handle turns the request into calls of the provider and what they answer into the response.
 */
export function providerCall<Request, Response>(
  request: MessageType<Request>,
  response: MessageType<Response>,
  handle: (request: Request, turn: Turn) => Promise<Input<Response>>,
): ProviderCall {
  return host =>
    unary(request, response, async (message, call) => {
      const turn = takeTurn(host, call, response.name)
      try {
        return await handle(message, { ...turn, provider: await turn.session.provider })
      } catch (error) {
        // Every response of the protocol has this field, save that of StopProvider, whose code cannot fail.
        return { diagnostics: turn.failure(error) } as unknown as Input<Response>
      }
    }) as UnaryMethod<unknown, unknown>
}

function takeTurn(host: ProviderHost, call: Call, name: string): Omit<Turn, 'provider'> {
  const { log, redact } = host
  const session = host.sessions.of(call.connection)
  const undo = new Undo(log)
  call.afterwards(delivered => undo.settle(delivered))
  return {
    host,
    session,
    context: {
      signal: AbortSignal.any([call.signal, session.stopped]),
      stop: session.stopped,
      log,
      ifUndeliverable: compensate => undo.steps.push(compensate),
    },
    diagnostics: (list = [], schema) => list.map(item => wireDiagnostic(item, schema, redact)),
    failure(error, schema) {
      log.error(`${name}: the provider failed`, { error: stackOf(error) })
      undo.answerLost = true
      return [wireDiagnostic(exceptionDiagnostic(error), schema, redact)]
    },
  }
}

/** What is to be undone if the provider's answer does not reach the engine. */
class Undo {
  readonly steps: (() => Promise<void>)[] = []
  /** Whether something else than the provider's answer was sent. */
  answerLost = false
  readonly #log: Logger

  constructor(log: Logger) {
    this.#log = log
  }

  /** Runs the steps, the last one first, unless the answer has arrived. */
  async settle(delivered: boolean): Promise<void> {
    if (delivered && !this.answerLost) return
    for (const step of this.steps.toReversed()) {
      try {
        await step()
      } catch (error) {
        this.#log.error('an answer could not be handed over, and undoing it failed', {
          error: stackOf(error),
        })
      }
    }
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
