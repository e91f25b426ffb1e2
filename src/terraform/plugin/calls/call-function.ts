import type { DynamicValue } from '../protocol/dynamic-value.ts'
import { CallFunctionRequest, CallFunctionResponse } from '../protocol/function.ts'
import { providerCall } from '../provider-call.ts'
import type { FunctionSignature } from '../provider-function.ts'
import { functionNamed } from '../provider-types.ts'
import type { Value } from '../value.ts'
import { conformValue } from '../wire/conform.ts'
import { pack } from '../wire/msgpack.ts'
import { readRaw } from '../wire/object.ts'

/** Calls a function of the provider. Its answer has no diagnostics: a failure is one text. */
export const callFunction = providerCall(
  CallFunctionRequest,
  CallFunctionResponse,
  async ({ name, arguments: given }, { provider, host }) => {
    const called = functionNamed(provider, name)
    const answer = await called.call(argumentsOf(called, given))
    if ('error' in answer) {
      const { text, argument } = answer.error
      return { error: { text: host.redact(text), functionArgument: argument } }
    }
    return { result: { msgpack: pack(conformValue(answer.result, called.returns, 'the result')) } }
  },
  diagnostics => ({
    error: { text: diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n') },
  }),
)

function argumentsOf({ parameters, variadic }: FunctionSignature, given: readonly DynamicValue[]): Value[] {
  if (given.length < parameters.length) {
    throw new Error(`the function takes ${parameters.length} arguments, not ${given.length}`)
  }
  return given.map((value, place) => {
    const parameter = parameters[place] ?? variadic
    if (parameter === undefined) {
      throw new Error(`the function takes ${parameters.length} arguments, not ${given.length}`)
    }
    return conformValue(readRaw(value), parameter.type, parameter.name)
  })
}
