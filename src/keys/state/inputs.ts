import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { isSystemName } from '../../platform/reader/index.ts'
import type { API_KEY, InputsOf } from '../model/index.ts'
import { checkLead, parseAge } from '../plan/rotation.ts'

/** The declared inputs of a key, with the defaults filled in. */
export type KeyInputs = InputsOf<typeof API_KEY.properties>

/** A value that is known only after apply. */
export const UNKNOWN_VALUE: unique symbol = Symbol('known after apply')
export type UnknownValue = typeof UNKNOWN_VALUE

/** Inputs, some of which may not be known yet. */
export type Planned<Inputs> = {
  readonly [Name in keyof Inputs]:
    | (Inputs[Name] extends Readonly<Record<string, string | null>> | null
        ? Readonly<Record<string, string | null | UnknownValue>> | null
        : Inputs[Name])
    | UnknownValue
}

/** Whether a planned value is known. */
export function isKnown<Value>(value: Value | UnknownValue): value is Value {
  return value !== UNKNOWN_VALUE
}

/** How many characters the name of a key may have. */
export const LONGEST_NAME = 255

/** Validates the known inputs. Returns all errors, each with its attribute. */
export function validateInputs(inputs: Partial<Planned<KeyInputs>>, projectId?: string): EkbError[] {
  return [
    ...(typeof inputs.name === 'string' ? nameErrors(inputs.name, projectId) : []),
    ...(typeof inputs.type === 'string' ? typeErrors(inputs.type) : []),
    ...scheduleErrors(inputs.rotate_after, inputs.rotate_early),
  ]
}

function nameErrors(name: string, projectId: string | undefined): EkbError[] {
  const problem =
    name.trim() === ''
      ? 'is empty'
      : [...name].length > LONGEST_NAME
        ? `has ${[...name].length} characters`
        : /\p{Cc}/u.test(name)
          ? 'has a control character'
          : undefined
  if (problem !== undefined && !isSystemName(name)) {
    return [ekbError('KEY_NAME_INVALID', { problem }, { path: ['name'] })]
  }
  return isSystemName(name) ? [systemKeyClaimed(name, projectId)] : []
}

/** The error of a key with the name of the system key, which every project has. */
export function systemKeyClaimed(name: string, projectId: string | undefined): EkbError {
  const project = projectId === undefined ? 'every project' : `project ${projectId}`
  return ekbError('SYSTEM_KEY_CLAIMED', { name, project }, { path: ['name'] })
}

function typeErrors(type: string): EkbError[] {
  return type === 'privileged' || type === 'locked_down_viewer'
    ? []
    : [ekbError('KEY_TYPE_INVALID', { type }, { path: ['type'] })]
}

function scheduleErrors(
  after: string | null | UnknownValue | undefined,
  early: string | null | UnknownValue | undefined,
): EkbError[] {
  const ages = typeof after === 'string' ? errorsOf(() => parseAge(after)) : []
  // If `rotate_after` is wrong itself, only the form of `rotate_early` can be checked.
  const against = typeof after === 'string' && ages.length === 0 ? after : undefined
  return [...ages, ...(typeof early === 'string' ? errorsOf(() => checkLead(early, against)) : [])]
}

function errorsOf(check: () => unknown): EkbError[] {
  try {
    check()
    return []
  } catch (error) {
    if (error instanceof EkbError) return [error]
    throw error
  }
}
