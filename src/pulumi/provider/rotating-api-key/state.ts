import { camelCase } from '../../../core/messages/index.ts'
import { Secret } from '../../../core/secret.ts'
import { type Planned, UNKNOWN_VALUE } from '../../../keys/index.ts'
import { KEY_MODEL, type Properties } from '../../../keys/model/index.ts'
import {
  besideFromJson,
  besideToJson,
  ROTATING_MODEL,
  type RotatingBeside,
  type RotatingInputs,
  type RotatingState,
  type RotatingValue,
  type RotatingValues,
  readPlannedRotatingInputs,
  readRotatingInputs,
  readRotatingOnce,
  rotatingFromKey,
  rotatingStateValues,
} from '../../../keys/rotating/index.ts'
import { type ObjectValue, SecretValue, UNKNOWN, type Value } from '../../plugin/value.ts'
import { besideOf as keyBesideOf, stateOf as keyStateOf, SECRET_LOST } from '../api-key/state.ts'
import { isObject, knownFlag, knownText, opened, planValue, unwrapped } from '../values.ts'

/**
 * Where a state keeps what stands beside a rotating key, as JSON in a text. It is outside the schema and the engine
 * does not show it, but keeps it.
 */
export const BESIDE = '__rotating'

/** The rotating key that a state holds. */
export interface Held {
  readonly state: RotatingState
  readonly beside: RotatingBeside
  /** Whether the state is that of an `ApiKey`, of which an alias has made a rotating key. */
  readonly isOfApiKey: boolean
}

/** The rotating key of a state, whichever of the two types it was when it was written. @throws EkbError STATE_UNREADABLE */
export function heldIn(id: string, values: ObjectValue): Held {
  if (!isOfApiKey(values)) return { state: stateOf(values), beside: besideOf(values), isOfApiKey: false }
  const secretLost = knownFlag(values[SECRET_LOST], false)
  const key = keyStateOf(id, values, KEY_MODEL)
  return { ...rotatingFromKey(key, { ...keyBesideOf(values), secretLost }), isOfApiKey: true }
}

/** Whether a state is that of an `ApiKey`. */
export function isOfApiKey(values: ObjectValue): boolean {
  return !('generation' in values) && 'keyPreview' in values
}

/** What is kept beside the outputs. */
function besideOf(values: ObjectValue): RotatingBeside {
  try {
    return besideFromJson(JSON.parse(knownText(values[BESIDE]) ?? '{}'))
  } catch {
    return {}
  }
}

/**
 * The same as the state has it. The time of the last read is not kept: this engine asks the clock in each run, and a
 * refresh must change no output.
 */
export function markOf({ checkedAt: _, ...beside }: RotatingBeside): ObjectValue {
  const json = besideToJson(beside)
  return Object.keys(json).length === 0 ? {} : { [BESIDE]: JSON.stringify(json) }
}

/** The inputs of a rotating key that is made or changed: everything is known. */
export function inputsOf(values: ObjectValue): RotatingInputs {
  return readRotatingInputs(attribute => planValue(values[camelCase(attribute)]))
}

/** Checked inputs, some of which may not be known; the project is still to be decided. */
export function plannedInputsOf(
  inputs: ObjectValue,
  projectId: Planned<RotatingInputs>['project_id'],
): Planned<RotatingInputs> {
  return readPlannedRotatingInputs(attribute => planValue(inputs[camelCase(attribute)]), projectId)
}

function stateOf(values: ObjectValue): RotatingState {
  return readRotatingOnce(values, attribute =>
    stored(values[camelCase(attribute)], ROTATING_MODEL.properties[attribute]?.type),
  )
}

/** A value of a state in the names of the model. The entries of a map are a person's own. */
function stored(value: Value | undefined, type: Properties[string]['type'] | undefined): unknown {
  const inner = unwrapped(value)
  if (typeof type !== 'object') return opened(inner)
  if (Array.isArray(inner)) return inner.map((item: Value) => stored(item, type))
  if (!isObject(inner)) return inner
  return Object.fromEntries(
    Object.entries(type.listOf).map(([name, property]) => [
      name,
      stored(inner[camelCase(name)], property.type) ?? null,
    ]),
  )
}

/** A rotating key as the state has it: what does not exist is left out, since null would be a value to the engine. */
export function valuesOf(state: RotatingState): ObjectValue {
  return withoutNulls(propertiesOf(rotatingStateValues(state)))
}

/** Values of the key rules as the engine has them; null is what is known to be absent. */
export function propertiesOf(values: RotatingValues): ObjectValue {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      camelCase(name),
      engineValue(value, ROTATING_MODEL.properties[name]),
    ]),
  )
}

function engineValue(value: RotatingValue, property: Properties[string] | undefined): Value {
  if (value instanceof Secret) return new SecretValue(value.reveal())
  if (value === UNKNOWN_VALUE) return property?.sensitive ? new SecretValue(UNKNOWN) : UNKNOWN
  if (isList(value)) return value.map(item => engineValue(item, property))
  if (typeof value !== 'object' || value === null) return value
  const { type } = property ?? {}
  const inner = typeof type === 'object' ? type.listOf : undefined
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      inner === undefined ? name : camelCase(name),
      engineValue(entry, inner?.[name]),
    ]),
  )
}

function withoutNulls(values: ObjectValue): ObjectValue {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, isObject(value) ? withoutNulls(value) : presentItems(value)]),
  )
}

function presentItems(value: Value): Value {
  return Array.isArray(value)
    ? value.map((item: Value) => (isObject(item) ? withoutNulls(item) : item))
    : value
}

function isList(value: RotatingValue): value is readonly RotatingValue[] & readonly never[] {
  return Array.isArray(value)
}

/** Every text of key material in a state, of whichever type it was. */
export function materialIn(values: ObjectValue): readonly string[] {
  return [ROTATING_MODEL, KEY_MODEL].flatMap(({ properties }) => textsIn(values, properties))
}

function textsIn(value: Value | undefined, properties: Properties): readonly string[] {
  const inner = unwrapped(value)
  if (Array.isArray(inner)) return inner.flatMap((item: Value) => textsIn(item, properties))
  if (!isObject(inner)) return []
  return Object.entries(properties).flatMap(([name, { type, sensitive }]) => {
    const member = inner[camelCase(name)]
    if (typeof type === 'object') return textsIn(member, type.listOf)
    return sensitive ? (knownText(member) ?? []) : []
  })
}
