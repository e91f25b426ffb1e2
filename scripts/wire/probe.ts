import {
  create,
  type DescField,
  type DescMessage,
  equals,
  fromBinary,
  ScalarType,
  toBinary,
} from '@bufbuild/protobuf'
import { decode, encode, type MessageType, WireError } from '../../src/grpc/index.ts'
import type { Finding } from './finding.ts'
import { type Sample, samplesOf } from './samples.ts'

/** A message as a table decodes it, whatever the table. */
export type Plain = Record<string, unknown>

/**
 * Writes one field alone as it is published, reads it by the table and writes it again.
 *
 * @param path the fields that lead to it, from the root of the message
 * @param byName whether what is read is looked at, by its name: else only what is written again. Default true
 * @returns what is not the same; undefined where everything is
 */
export function probe(
  table: MessageType<Plain>,
  root: DescMessage,
  path: readonly DescField[],
  { byName = true } = {},
): Difference | undefined {
  const field = path.at(-1)
  if (field === undefined) throw new Error('a probe needs a field')
  for (const sample of samplesOf(field)) {
    try {
      const found = probeWith(sample, field, { table, root, path, byName })
      if (found !== undefined) return found
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      return { kind: 'differs', text: `published as ${described(field)}; ${error.message}` }
    }
  }
  return undefined
}

type Difference = Pick<Finding, 'kind' | 'text'>

interface Probed {
  readonly table: MessageType<Plain>
  readonly root: DescMessage
  readonly path: readonly DescField[]
  readonly byName: boolean
}

function probeWith(
  { value, reads, name }: Sample,
  field: DescField,
  { table, root, path, byName }: Probed,
): Difference | undefined {
  const message = create(root, nested(path, value) as never)
  const decoded = decode(table, toBinary(root, message))
  const again = fromBinary(root, encode(table, decoded as never))
  const published = `published as ${described(field)}`
  if (equals(root, again, message)) {
    if (!byName || reads(heldAt(decoded, path))) return undefined
    return { kind: 'differs', text: `${published}; read as another type here` }
  }
  const isUnread = equals(root, again, create(root, nested(path, undefined) as never))
  if (!isUnread) return { kind: 'differs', text: `${published}; written otherwise here` }
  if (name !== undefined) return { kind: 'new', text: `the value ${name} of ${described(field)}` }
  if (!byName || field.oneof) return { kind: 'new', text: described(field) }
  return { kind: 'differs', text: `${published}; not read here` }
}

function described(field: DescField): string {
  return `${typeOf(field)}, field ${field.number}`
}

/** What a table reads where one field, and what leads to it, is set. */
export function readAt(
  table: MessageType<Plain>,
  root: DescMessage,
  path: readonly DescField[],
  value: unknown,
): Plain {
  return decode(table, toBinary(root, create(root, nested(path, value) as never)))
}

/** What a decoded message holds where a path leads; undefined where it leads nowhere. */
export function heldAt(message: unknown, path: readonly DescField[]): unknown {
  let held: unknown = message
  for (const field of path) {
    held = memberOf(held, (field.oneof ?? field).localName)
    if (field.oneof) {
      const set = held as { readonly case?: string; readonly value?: unknown } | undefined
      held = set?.case?.toLowerCase() === field.localName.toLowerCase() ? set.value : undefined
    } else if (field.fieldKind === 'list') held = (held as readonly unknown[] | undefined)?.[0]
    else if (field.fieldKind === 'map')
      held = [...((held as ReadonlyMap<unknown, unknown> | undefined) ?? [])][0]?.[1]
  }
  return held
}

function memberOf(message: unknown, name: string): unknown {
  const found = Object.entries((message ?? {}) as Plain).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  )
  return found?.[1]
}

/** A message in which the last field of a path holds a value; undefined leaves that field out. */
function nested([field, ...rest]: readonly DescField[], value: unknown): Plain {
  if (field === undefined) return {}
  const element = rest.length > 0 ? nested(rest, value) : value
  if (element === undefined) return {}
  if (field.oneof) return { [field.oneof.localName]: { case: field.localName, value: element } }
  if (field.fieldKind === 'list') return { [field.localName]: [element] }
  if (field.fieldKind !== 'map') return { [field.localName]: element }
  const key = field.mapKey === ScalarType.STRING ? 'k' : field.mapKey === ScalarType.BOOL ? 'true' : '1'
  return { [field.localName]: { [key]: element } }
}

/** The type of a field as its declaration has it, as in `repeated string`. */
export function typeOf(field: DescField): string {
  const one = (field.message ?? field.enum)?.typeName ?? ScalarType[field.scalar ?? 0]?.toLowerCase()
  if (field.fieldKind === 'list') return `repeated ${one}`
  if (field.fieldKind === 'map') return `map<${ScalarType[field.mapKey]?.toLowerCase()}, ${one}>`
  return field.oneof ? `one of ${field.oneof.name}: ${one}` : `${one}`
}
