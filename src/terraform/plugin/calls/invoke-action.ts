import type { Input } from '../../../grpc/index.ts'
import { InvokeActionEvent, InvokeActionRequest } from '../protocol/action.ts'
import type { Diagnostic } from '../protocol/diagnostic.ts'
import { providerStream } from '../provider-stream.ts'
import { actionNamed } from '../provider-types.ts'
import { readConfigBlock } from '../wire/object.ts'

/** Runs an action: its progress as it happens, then one last event with all diagnostics, which engines wait for. */
export const invokeAction = providerStream(
  InvokeActionRequest,
  InvokeActionEvent,
  async function* (request, { provider, context, diagnostics, failure, host }) {
    const action = actionNamed(provider, request.actionType)
    const { schema } = action
    const config = readConfigBlock(request.config, schema)
    const found: Input<Diagnostic>[] = []
    try {
      for await (const event of action.invoke(config, context)) {
        if ('diagnostics' in event) found.push(...diagnostics(event.diagnostics, schema))
        else yield { type: { case: 'progress' as const, value: { message: host.redact(event.progress) } } }
      }
    } catch (error) {
      // What it had told before stays beside what it failed with.
      found.push(...failure(error, schema))
    }
    yield completed(found)
  },
  completed,
)

function completed(diagnostics: Input<Diagnostic>[]) {
  return { type: { case: 'completed' as const, value: { diagnostics } } }
}
