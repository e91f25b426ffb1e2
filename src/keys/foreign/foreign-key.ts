import { ekbError } from '../../core/messages/errors/index.ts'
import { Secret } from '../../core/secret.ts'
import type { KeyType, PlatformKey } from '../../platform/key.ts'
import { readBody, readCreatedKey, readKeyItem } from '../../platform/reader/index.ts'
import { projectIn } from './project.ts'
import { SHAPES, type Shape } from './shapes.ts'

/** What the state of another provider tells of a key. Whether it is true shows only a list. */
export interface ForeignKey {
  readonly value?: Secret | undefined
  readonly secret?: Secret | undefined
  /** The id of the key, or the key itself: where no answer tells the value, nothing else does. */
  readonly handle?: Secret | undefined
  readonly name?: string | undefined
  readonly type?: KeyType | undefined
  readonly projectId?: string | undefined
}

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads a key from the state of a resource of a general HTTP provider, by shape.
 *
 * @param state the stored attributes, which anybody may have written
 * @returns undefined for a type that is none of theirs
 * @throws EkbError MOVE_SHOWS_NO_KEY
 */
export function readForeignKey(typeName: string, state: JsonObject): ForeignKey | undefined {
  const shape = SHAPES.get(typeName)
  if (shape === undefined) return undefined
  const requests = objectsAt(state, shape.requests)
  const answers = objectsAt(state, shape.answers)
  const made = answers.flatMap(answer => readCreatedKey(answer) ?? [])
  // Only the answer to the POST has the secret.
  const { value, secret } = made.find(answer => answer.secret !== undefined) ?? made[0] ?? {}
  const items = [...requests, ...answers].map(readKeyItem)
  const handle = handleIn(state, shape)
  const name = items.find(item => item.name !== '')?.name
  if (value === undefined && handle === undefined && name === undefined) {
    throw ekbError('MOVE_SHOWS_NO_KEY', { type: typeName })
  }
  return {
    value,
    secret,
    handle: handle === undefined || handle === value?.reveal() ? undefined : new Secret(handle),
    name,
    type: items.map(typeOf).find(type => type !== undefined),
    projectId: projectIn(
      [...requests, ...answers],
      shape.places.map(place => state[place]),
    ),
  }
}

function typeOf({ type }: PlatformKey): KeyType | undefined {
  return type === 'privileged' || type === 'locked_down_viewer' ? type : undefined
}

/** The objects of some attributes, whether these are JSON texts, maps, or values with their type beside them. */
function objectsAt(state: JsonObject, attributes: readonly string[]): JsonObject[] {
  return attributes.flatMap(attribute => {
    const value = typed(state[attribute])
    if (typeof value !== 'string') return isObject(value) ? [value] : []
    const body = readBody(value, undefined)
    return body.kind === 'json' && isObject(body.json) ? [body.json] : []
  })
}

/** A state stores a value of any type as `{"type": ..., "value": ...}`. */
function typed(value: unknown): unknown {
  const isPair = isObject(value) && Object.keys(value).length === 2 && 'type' in value && 'value' in value
  return isPair ? value['value'] : value
}

function handleIn(state: JsonObject, { handles }: Shape): string | undefined {
  for (const attribute of handles) {
    const text = state[attribute]
    // The path of the list identifies no key.
    if (typeof text !== 'string' || text === '' || text === state['path']) continue
    const last =
      text
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) ?? ''
    if (last !== '') return decoded(last)
  }
  return undefined
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
