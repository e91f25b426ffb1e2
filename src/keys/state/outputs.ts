import type { API_KEY, KeyModel, OutputName } from '../model/index.ts'
import { formatTime } from '../plan/rotation.ts'
import { type AttributeValue, type AttributeValues, attributeValues, plannedInput } from './attributes.ts'
import { type KeyInputs, type Planned, UNKNOWN_VALUE } from './inputs.ts'
import { dueAtText, type KeyState, plannedDueAt, storageAfter } from './state.ts'

/** How to compute one output. */
interface Output {
  /** Its value in a state. */
  readonly stored: (state: KeyState) => AttributeValue
  /** Its value in the plan of a create; absent if it is known only after apply. */
  readonly created?: (planned: Planned<KeyInputs>) => AttributeValue
  /** Its value in the plan of an update in place; absent if it stays the same. */
  readonly updated?: (before: KeyState, planned: Planned<KeyInputs>) => AttributeValue
}

/** All outputs of a key: if the model has one that this list lacks, it does not compile. */
const OUTPUTS: Readonly<Record<OutputName<typeof API_KEY.properties>, Output>> = {
  id: { stored: ({ key }) => key.id },
  key: {
    stored: ({ key }) => key.value ?? null,
    created: ifStored,
    updated({ inputs, key }, planned) {
      const storage = storageAfter(inputs, planned.store_secret)
      if (storage === 'dropped') return null
      return storage === 'kept' ? (key.value ?? null) : UNKNOWN_VALUE
    },
  },
  secret: {
    stored: ({ key }) => key.secret ?? null,
    created: ifStored,
    updated({ inputs, key }, planned) {
      const storage = storageAfter(inputs, planned.store_secret)
      if (storage === 'dropped') return null
      return storage === UNKNOWN_VALUE ? UNKNOWN_VALUE : (key.secret ?? null)
    },
  },
  key_preview: { stored: ({ key }) => key.preview },
  fingerprint: { stored: ({ key }) => key.fingerprint ?? null },
  created_at: { stored: ({ key }) => (key.createdAt === undefined ? null : formatTime(key.createdAt)) },
  rotation_due_at: {
    stored: ({ inputs, key }) => dueAtText(key.createdAt, inputs),
    created: planned => (planned.rotate_after === null ? null : UNKNOWN_VALUE),
    updated: ({ key }, planned) => plannedDueAt(key.createdAt, planned),
  },
  ready_for_rotation: { stored: () => false, created: () => false },
}

const BY_NAME: Readonly<Record<string, Output | undefined>> = OUTPUTS

/** An output that only another version knows. */
const ABSENT: Output = { stored: () => null, created: () => null }

/** Every attribute of a key as its state has it. */
export function stateValues(state: KeyState, { inputs, outputs }: KeyModel): AttributeValues {
  const declared = state.inputs as Readonly<Record<string, AttributeValue | undefined>>
  return {
    ...attributeValues(inputs, name => declared[name] ?? null),
    ...attributeValues(outputs, name => (BY_NAME[name] ?? ABSENT).stored(state)),
  }
}

/** The outputs in the plan of a create. */
export function createdOutputs(planned: Planned<KeyInputs>, { outputs }: KeyModel): AttributeValues {
  return attributeValues(outputs, name => {
    const { created } = BY_NAME[name] ?? ABSENT
    return created === undefined ? UNKNOWN_VALUE : created(planned)
  })
}

/** The outputs in the plan of an update in place. */
export function updatedOutputs(
  before: KeyState,
  planned: Planned<KeyInputs>,
  { outputs }: KeyModel,
): AttributeValues {
  return attributeValues(outputs, name => {
    const { updated, stored } = BY_NAME[name] ?? ABSENT
    return updated === undefined ? stored(before) : updated(before, planned)
  })
}

/** The attributes that no update in place changes; key material too, as long as `store_secret` stays the same. */
export function steadyAttributes(
  before: KeyInputs,
  planned: Planned<KeyInputs>,
  { replacing, outputs, sensitive }: KeyModel,
): readonly string[] {
  const steady = outputs.map(([name]) => name).filter(name => BY_NAME[name]?.updated === undefined)
  const keepsValue = planned.store_secret === before.store_secret
  return [...replacing, ...steady, ...(keepsValue ? sensitive : [])]
}

/** The planned values of the inputs that have a value even if nobody set one. All others stay as written. */
export function decidedInputs(planned: Planned<KeyInputs>, { decided }: KeyModel): AttributeValues {
  return attributeValues(decided, name => plannedInput(planned, name))
}

function ifStored({ store_secret: stored }: Planned<KeyInputs>): AttributeValue {
  return stored === false ? null : UNKNOWN_VALUE
}
