import { EkbError } from '../../../core/messages/errors/index.ts'
import { camelCase } from '../../../core/messages/index.ts'
import { Secret } from '../../../core/secret.ts'
import { effectiveProject, isKnown, type Session, type SessionHolder } from '../../../keys/index.ts'
import type { Definition, Properties } from '../../../keys/model/index.ts'
import type { InvokeResult, ProviderFunction } from '../../plugin/provider.ts'
import { type ObjectValue, SecretValue, type Value } from '../../plugin/value.ts'
import { asError, checkFailure } from '../diagnostics.ts'
import { inputErrors } from '../input-errors.ts'
import { holdsSecret, holdsUnknown, knownText } from '../values.ts'

/** What a function answers, by the names of the model. */
export type Answer = Readonly<Record<string, string | boolean | null | Secret | readonly Answer[]>>

/** A function that looks something up on the platform. */
export interface LookUp<Question> {
  /** What it takes and what it answers. */
  readonly definition: Definition
  /** Reads what is asked for. @throws EkbError if the arguments do not say it */
  question(args: ObjectValue): Question
  /** Asks the platform. The project is added to the answer. @throws EkbError */
  answer(session: Session, projectId: string, question: Question): Promise<Answer>
}

/**
 * Makes the function that the engine calls. Where something is not known yet, it answers no outputs: that
 * is what the engine itself answers in place of a provider that is not configured, and it refuses an answer
 * that holds unknown values (`Invoke` in `provider_plugin.go` of the Pulumi SDK).
 */
export function lookUpFunction<Question>(
  { definition, question, answer }: LookUp<Question>,
  holder: SessionHolder,
): ProviderFunction {
  return async args => {
    const errors = inputErrors(definition.properties, args)
    if (errors.length > 0) return { failures: errors.map(checkFailure) }
    if (holdsUnknown(args)) return { result: {} }
    try {
      const asked = question(args)
      const { session } = holder.current
      if (session === undefined) return { result: {} }
      const project = effectiveProject(knownText(args['projectId']), holder.current)
      if (!isKnown(project)) return { result: {} }
      const answered = { project_id: project, ...(await answer(session, project, asked)) }
      return { result: outputs(definition.properties, answered, holdsSecret(args)) }
    } catch (error) {
      return refusal(error, definition)
    }
  }
}

/** An error about an argument fails with the name of it; any other ends the call. */
function refusal(error: unknown, { properties }: Definition): InvokeResult {
  if (!(error instanceof EkbError)) throw error
  const [name] = error.path ?? []
  if (properties[String(name)]?.input === undefined) throw asError(error)
  return { failures: [checkFailure(error)] }
}

/** @param secret whether every output is one, because an argument was: nobody knows what it gives away */
function outputs(properties: Properties, answer: Answer, secret: boolean): ObjectValue {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, { output }]) => output === true)
      .map(([name, { type }]) => {
        const value = outputValue(typeof type === 'object' ? type.listOf : {}, answer[name] ?? null)
        return [camelCase(name), secret && !(value instanceof SecretValue) ? new SecretValue(value) : value]
      }),
  )
}

function outputValue(items: Properties, value: Answer[string]): Value {
  if (value instanceof Secret) return new SecretValue(value.reveal())
  if (value === null || typeof value !== 'object') return value
  return value.map(item => outputs(items, item, false))
}
