import { EkbError, ekbError } from '../platform/errors/index.ts'
import type { KeyType } from '../platform/key.ts'
import { readTimestamp } from '../platform/reader/index.ts'
import { Secret } from '../platform/secret.ts'
import type { KeyInputs } from './inputs.ts'
import { checkLead, parseAge, type Schedule } from './rotation.ts'
import type { KeyState } from './state.ts'
import type { Walk } from './walk.ts'

/** Answers the value of an attribute, by its name in the model: JSON's kinds, `undefined` where it has none. */
export type StoredValues = (attribute: string) => unknown

/**
 * Reads the key of a state, whatever wrote it. What can be had elsewhere or says the same in another form is
 * healed: numbers among keepers are texts, a time that is none is left for the platform to tell, an age that
 * is none for the configuration. What tells which key it is, and what opens it, has to be right.
 *
 * @throws EkbError STATE_UNREADABLE
 */
export function readStoredKey(stored: StoredValues): KeyState {
  const text = (attribute: string) => optionalText(stored, attribute)
  const id = neededText(stored, 'id')
  const value = text('key')
  const secret = text('secret')
  const fingerprint = stored('fingerprint')
  const preview = stored('key_preview')
  const createdAt = readTimestamp(stored('created_at'))
  return {
    inputs: storedInputs(stored),
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

/** Lets a walk know of a key that an engine shows it; a state that cannot be read is told by its own call. */
export function noteStoredKey(walk: Walk | undefined, read: () => KeyState): void {
  try {
    const state = read()
    walk?.project(state.inputs.project_id).lines.note(state)
  } catch (error) {
    if (!(error instanceof EkbError)) throw error
  }
}

function storedInputs(stored: StoredValues): KeyInputs {
  return {
    // A key on the platform may have an empty name.
    name: optionalText(stored, 'name') ?? wrong(stored, 'name', 'a text'),
    type: storedType(stored),
    project_id: neededText(stored, 'project_id'),
    keepers: storedKeepers(stored),
    ...storedSchedule(stored),
    deletion_protection: storedFlag(stored, 'deletion_protection', false),
    store_secret: storedFlag(stored, 'store_secret', true),
  }
}

function neededText(stored: StoredValues, attribute: string): string {
  const text = optionalText(stored, attribute) ?? ''
  return text.trim() === '' ? wrong(stored, attribute, 'a text that is not empty') : text
}

function optionalText(stored: StoredValues, attribute: string): string | null {
  const value = stored(attribute) ?? null
  return value === null || typeof value === 'string' ? value : wrong(stored, attribute, 'a text')
}

function storedType(stored: StoredValues): KeyType {
  const type = stored('type')
  return type === 'privileged' || type === 'locked_down_viewer'
    ? type
    : wrong(stored, 'type', '"privileged" or "locked_down_viewer"')
}

function storedKeepers(stored: StoredValues): KeyInputs['keepers'] {
  const keepers = stored('keepers') ?? null
  const refuse = () => wrong(stored, 'keepers', 'a map of texts')
  if (keepers === null) return null
  if (typeof keepers !== 'object' || Array.isArray(keepers)) return refuse()
  const entries = Object.entries(keepers).map(([name, entry]) => {
    if (entry === null || typeof entry === 'string') return [name, entry]
    return typeof entry === 'number' || typeof entry === 'boolean' ? [name, String(entry)] : refuse()
  })
  return Object.fromEntries(entries)
}

/** An age that is none is left to the configuration, which says it again. */
function storedSchedule(stored: StoredValues): Schedule {
  const [after, early] = [stored('rotate_after'), stored('rotate_early')]
  const rotateAfter = typeof after === 'string' && isDuration(() => parseAge(after)) ? after : null
  const rotateEarly =
    typeof early === 'string' && isDuration(() => checkLead(early, rotateAfter ?? undefined)) ? early : null
  return { rotate_after: rotateAfter, rotate_early: rotateEarly }
}

function isDuration(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

function storedFlag(stored: StoredValues, attribute: string, otherwise: boolean): boolean {
  const flag = stored(attribute) ?? otherwise
  if (flag === true || flag === 'true') return true
  return flag === false || flag === 'false' ? false : wrong(stored, attribute, 'true or false')
}

function wrong(stored: StoredValues, attribute: string, expected: string): never {
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

/** What a value is, without repeating it: it may be anything. */
function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'missing'
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : 'another text'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
