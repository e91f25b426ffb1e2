import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { Secret } from '../../core/secret.ts'
import { readTimestamp } from '../../platform/reader/index.ts'
import type { KeyModel, Property } from '../model/index.ts'
import { checkLead, parseAge } from '../plan/rotation.ts'
import type { Session } from '../session/session.ts'
import { attributeValues } from './attributes.ts'
import type { KeyInputs } from './inputs.ts'
import { readOnce } from './read-once.ts'
import type { KeyState } from './state.ts'

/** Reads the stored value of an attribute, by its name in the model: a JSON value, `undefined` if it has none. */
export type StoredValues = (attribute: string) => unknown

/**
 * Reads the key of a state, whatever wrote it. It repairs what is available elsewhere, or is the same in another form:
 * numbers among keepers become strings, an invalid time is left to the platform, an invalid age to the configuration.
 * What identifies the key, and its value and secret, must be right.
 *
 * @throws EkbError STATE_UNREADABLE
 */
export function readStoredKey(stored: StoredValues, model: KeyModel): KeyState {
  const text = (attribute: string) => optionalText(stored, attribute)
  const id = neededText(stored, 'id')
  const value = text('key')
  const secret = text('secret')
  const fingerprint = stored('fingerprint')
  const preview = stored('key_preview')
  const createdAt = readTimestamp(stored('created_at'))
  return {
    inputs: storedInputs(stored, model),
    key: {
      id,
      ...(value !== null && { value: new Secret(value) }),
      ...(secret !== null && { secret: new Secret(secret) }),
      preview: typeof preview === 'string' ? preview : '',
      ...(typeof fingerprint === 'string' && { fingerprint }),
      ...(createdAt && { createdAt }),
    },
  }
}

const once = readOnce<KeyState>()

/**
 * The same for a state that an engine passes as an object. Each call needs the key more than once, and reads it only
 * once.
 *
 * @param values the object, which nobody changes
 * @throws EkbError STATE_UNREADABLE
 */
export function readStateOnce(values: object, stored: StoredValues, model: KeyModel): KeyState {
  return once(values, () => readStoredKey(stored, model))
}

/** Notes a key in state for the session. A state that cannot be read is no error here: its own call reports it. */
export function noteStoredKey(session: Session | undefined, read: () => KeyState): void {
  try {
    const state = read()
    session?.project(state.inputs.project_id).lines.note(state)
  } catch (error) {
    if (!(error instanceof EkbError)) throw error
  }
}

/** Reads the inputs of a state as {@link readStoredKey} does. @throws EkbError STATE_UNREADABLE */
export function storedInputs(stored: StoredValues, { inputs }: KeyModel): KeyInputs {
  return attributeValues(inputs, (name, property) => storedInput(stored, name, property)) as KeyInputs
}

function storedInput(stored: StoredValues, name: string, property: Property): KeyInputs[keyof KeyInputs] {
  const { type, input, output, oneOf, format, default: otherwise = null } = property
  if (type === 'bool') return storedFlag(stored, name, otherwise)
  if (type === 'map(string)') return storedMap(stored, name)
  if (format === 'age' || format === 'lead') return storedDuration(stored, name, format)
  if (oneOf !== undefined) return storedChoice(stored, name, oneOf, input === 'required')
  // A key on the platform may have an empty name.
  if (input === 'required') return optionalText(stored, name) ?? wrong(stored, name, 'a text')
  if (output === true && otherwise === null) return neededText(stored, name)
  return optionalText(stored, name) ?? otherwise
}

function neededText(stored: StoredValues, attribute: string): string {
  const text = optionalText(stored, attribute) ?? ''
  return text.trim() === '' ? wrong(stored, attribute, 'a text that is not empty') : text
}

function optionalText(stored: StoredValues, attribute: string): string | null {
  const value = stored(attribute) ?? null
  return value === null || typeof value === 'string' ? value : wrong(stored, attribute, 'a text')
}

function storedChoice(
  stored: StoredValues,
  attribute: string,
  oneOf: readonly string[],
  isNeeded: boolean,
): string | null {
  const value = stored(attribute) ?? null
  if (value === null && !isNeeded) return null
  return (
    oneOf.find(accepted => accepted === value) ??
    wrong(stored, attribute, oneOf.map(accepted => `"${accepted}"`).join(' or '))
  )
}

function storedMap(stored: StoredValues, attribute: string): KeyInputs['keepers'] {
  const map = stored(attribute) ?? null
  const refuse = () => wrong(stored, attribute, 'a map of texts')
  if (map === null) return null
  if (typeof map !== 'object' || Array.isArray(map)) return refuse()
  const entries = Object.entries(map).map(([name, entry]) => {
    if (entry === null || typeof entry === 'string') return [name, entry]
    return typeof entry === 'number' || typeof entry === 'boolean' ? [name, String(entry)] : refuse()
  })
  return Object.fromEntries(entries)
}

/** An invalid duration counts as none: the configuration has it too. */
function storedDuration(stored: StoredValues, attribute: string, format: 'age' | 'lead'): string | null {
  const text = stored(attribute)
  if (typeof text !== 'string') return null
  const after = format === 'lead' ? storedDuration(stored, 'rotate_after', 'age') : null
  const isOne = isDuration(() => (format === 'age' ? parseAge(text) : checkLead(text, after ?? undefined)))
  return isOne ? text : null
}

function isDuration(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

function storedFlag<None>(stored: StoredValues, attribute: string, otherwise: None): boolean | None {
  const flag = stored(attribute) ?? null
  if (flag === null) return otherwise
  if (flag === true || flag === 'true') return true
  return flag === false || flag === 'false' ? false : wrong(stored, attribute, 'true or false')
}

/** Refuses a state that has something else than it must have. */
export function wrong(stored: StoredValues, attribute: string, expected: string): never {
  const named = (name: string) => {
    const value = stored(name)
    return typeof value === 'string' && value !== '' && name !== attribute ? value : undefined
  }
  const name = named('name')
  const which = [name === undefined ? 'an API key' : `API key "${name}"`, named('id')]
    .filter(part => part !== undefined)
    .join(', ')
  throw ekbError(
    'STATE_UNREADABLE',
    { attribute: { in: words => words.name(attribute) }, which, seen: kindOf(stored(attribute)), expected },
    { path: [attribute] },
  )
}

/** Describes a value without repeating it: it may be key material. */
function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'missing'
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : 'another text'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
