import { EkbError } from '../../../core/messages/errors/index.ts'
import { camelCase } from '../../../core/messages/index.ts'
import { type ConfiguredSession, isKnown } from '../../../keys/index.ts'
import type { KeyModel, Properties } from '../../../keys/model/index.ts'
import type { CheckFailure, CheckRequest, CheckResult } from '../../plugin/provider.ts'
import { type ObjectValue, SecretValue, type Value } from '../../plugin/value.ts'
import { checkFailure } from '../diagnostics.ts'
import { inputErrors } from '../input-errors.ts'
import { holdsSecret, isObject, planText, unwrapped } from '../values.ts'

type InputModel = Pick<KeyModel, 'inputs' | 'properties'>

/** The rules for the inputs of a resource, besides their types, which the model has. */
export interface InputRules {
  /** Makes the name of an object that was given none. @throws EkbError where none is to be made */
  autoname(request: CheckRequest): string
  /**
   * Finds everything that is wrong with inputs, as far as they are known.
   *
   * @param project the project of the object or of the provider; absent if neither is known
   */
  validate(inputs: ObjectValue, project: string | undefined): readonly EkbError[]
}

/**
 * Check: everything that is wrong with inputs, as far as they are known. They are answered as the person
 * wrote them, and no default is written into them but a name, which has to stay the same.
 */
export function checkInputs(
  request: CheckRequest,
  { projectId: defaultProject }: ConfiguredSession,
  rules: InputRules,
  model: InputModel,
): CheckResult {
  const given = normalised(request.news, model)
  const errors = inputErrors(withOptionalNames(model), given)
  const { inputs, error } = named(given, request, rules)
  const own = planText(inputs['projectId']) ?? defaultProject
  const project = own !== undefined && isKnown(own) ? own : undefined
  errors.push(...(error === undefined ? [] : [error]), ...rules.validate(inputs, project))
  return errors.length === 0 ? { inputs } : { inputs, failures: errors.map(error => failure(error, inputs)) }
}

/** A required name is optional here, because a missing one is generated. */
function withOptionalNames({ properties }: InputModel): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      property.autonamed ? { ...property, input: 'optional' } : property,
    ]),
  )
}

/** Without nulls, which the engine sends for inputs that are not set, and with the entries of maps as strings. */
function normalised(news: ObjectValue, { inputs }: InputModel): ObjectValue {
  const maps = inputs.filter(([, { type }]) => type === 'map(string)').map(([name]) => camelCase(name))
  const given = Object.entries(news).filter(([, value]) => unwrapped(value) !== null)
  return Object.fromEntries(
    given.map(([name, value]) => [name, maps.includes(name) ? entriesAsText(value) : value]),
  )
}

/** YAML turns what a person may have meant as a string into a number or boolean. */
function entriesAsText(value: Value): Value {
  if (value instanceof SecretValue) return new SecretValue(entriesAsText(value.value))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, asText(entry)]))
}

function asText(value: Value): Value {
  if (value instanceof SecretValue) return new SecretValue(asText(value.value))
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
}

/** The inputs with a name: the given one, else the one that the object has, else a new one. */
function named(
  given: ObjectValue,
  request: CheckRequest,
  { autoname }: InputRules,
): { inputs: ObjectValue; error?: EkbError } {
  if (given['name'] !== undefined) return { inputs: given }
  const before = request.olds['name']
  if (planText(before) !== null && before !== undefined) return { inputs: { ...given, name: before } }
  try {
    return { inputs: { ...given, name: autoname(request) } }
  } catch (error) {
    if (error instanceof EkbError) return { inputs: given, error }
    throw error
  }
}

/**
 * The engine prints the value of a property that fails, a secret one too: then the property is named in the
 * reason and not to the engine. See `GetResourcePropertyInvalidValueError` of `sdk/go/common/diag`.
 */
function failure(error: EkbError, inputs: ObjectValue): CheckFailure {
  const { property, reason } = checkFailure(error)
  const secret = holdsSecret(inputs[property])
  return secret ? { property: '', reason: `${property}: ${reason}` } : { property, reason }
}
