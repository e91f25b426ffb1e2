import {
  create,
  type DescField,
  type DescMessage,
  fromBinary,
  type Message,
  ScalarType,
  toBinary,
} from '@bufbuild/protobuf'
import fc from 'fast-check'
import { expect } from 'vitest'
import { decode, encode, type MessageType } from '../../src/grpc/index.ts'

type Plain = Record<string, unknown>
type AnyType = MessageType<Plain>

/**
 * Checks a table against the published descriptor of its message: every field has the same number, name and
 * type. The types are checked by what goes over the wire: random messages are read by the table as
 * protobuf-es wrote them, and read by protobuf-es as the table wrote them.
 */
export function expectTableToMatch(type: MessageType<unknown>, desc: DescMessage): void {
  const table = type as AnyType
  expect(table.name).toBe(desc.typeName)
  const numbers = Object.values(table.fields).flatMap(field => field.numbers)
  expect(numbers.toSorted(ascending)).toEqual(desc.fields.map(field => field.number).toSorted(ascending))
  for (const field of desc.fields) {
    const name = field.oneof?.localName ?? field.localName
    expect(`${table.name}.${keyOf(table, field)}`.toLowerCase()).toBe(
      `${desc.typeName}.${name}`.toLowerCase(),
    )
  }
  fc.assert(
    fc.property(arbitraryMessage(desc, 3), init => {
      const reference = create(desc, init as never)
      const wanted = fromReference(desc, reference)
      const decoded = decode(table, toBinary(desc, reference))
      expect(canonical(table, desc, decoded)).toEqual(wanted)
      expect(fromReference(desc, fromBinary(desc, encode(table, decoded as never)))).toEqual(wanted)
    }),
    { numRuns: 40 },
  )
}

const ascending = (a: number, b: number) => a - b

function keyOf(table: AnyType, field: DescField): string {
  const found = Object.entries(table.fields).find(([, { numbers }]) => numbers.includes(field.number))
  return found?.[0] ?? ''
}

const INTEGERS = {
  int32: fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }),
  uint32: fc.integer({ min: 0, max: 0xffff_ffff }),
  // Tables may keep an int64 in a number: no larger ones are drawn here.
  int64: fc.bigInt({ min: BigInt(Number.MIN_SAFE_INTEGER), max: BigInt(Number.MAX_SAFE_INTEGER) }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
}

const SCALARS: Record<number, fc.Arbitrary<unknown>> = {
  [ScalarType.DOUBLE]: fc.double(),
  [ScalarType.FLOAT]: fc.float(),
  [ScalarType.INT64]: INTEGERS.int64,
  [ScalarType.UINT64]: INTEGERS.uint64,
  [ScalarType.INT32]: INTEGERS.int32,
  [ScalarType.FIXED64]: INTEGERS.uint64,
  [ScalarType.FIXED32]: INTEGERS.uint32,
  [ScalarType.BOOL]: fc.boolean(),
  [ScalarType.STRING]: fc.string({ unit: 'binary' }),
  [ScalarType.BYTES]: fc.uint8Array(),
  [ScalarType.UINT32]: INTEGERS.uint32,
  [ScalarType.SFIXED32]: INTEGERS.int32,
  [ScalarType.SFIXED64]: INTEGERS.int64,
  [ScalarType.SINT32]: INTEGERS.int32,
  [ScalarType.SINT64]: INTEGERS.int64,
}

function arbitraryMessage(desc: DescMessage, depth: number): fc.Arbitrary<Plain> {
  const members = desc.members.flatMap(member => {
    if (member.kind === 'oneof') {
      const cases = member.fields.flatMap(field => {
        const value = arbitraryElement(field, depth)
        return value ? [fc.record({ case: fc.constant(field.localName), value })] : []
      })
      return [[member.localName, fc.oneof(...cases)] as const]
    }
    const value = arbitraryField(member, depth)
    return value ? [[member.localName, value] as const] : []
  })
  return fc.record(Object.fromEntries(members), { requiredKeys: [] })
}

function arbitraryField(field: DescField, depth: number): fc.Arbitrary<unknown> | undefined {
  const element = arbitraryElement(field, depth)
  if (element === undefined) return undefined
  if (field.fieldKind === 'list') return fc.array(element, { maxLength: 3 })
  if (field.fieldKind !== 'map') return element
  const key = SCALARS[field.mapKey] ?? fc.string()
  return fc
    .array(
      fc.tuple(
        key.map(String).filter(name => name !== '__proto__'),
        element,
      ),
      { maxLength: 3 },
    )
    .map(entries => Object.fromEntries(entries))
}

/** Undefined where the values would nest too deep. */
function arbitraryElement(field: DescField, depth: number): fc.Arbitrary<unknown> | undefined {
  if (field.message) return depth > 0 ? arbitraryMessage(field.message, depth - 1) : undefined
  if (field.enum) return fc.constantFrom(...field.enum.values.map(value => value.number))
  return field.scalar === undefined ? undefined : SCALARS[field.scalar]
}

/** A message of protobuf-es in the form that both sides are compared in. */
function fromReference(desc: DescMessage, message: Message): Plain {
  const values = message as unknown as Plain
  return Object.fromEntries(
    desc.members.map(member => {
      const held = values[member.localName]
      if (member.kind === 'oneof') {
        const { case: name, value } = held as { case?: string; value?: unknown }
        const field = member.fields.find(one => one.localName === name)
        return [member.localName, field && { case: name, value: referenceElement(field, value) }]
      }
      if (member.fieldKind === 'list') {
        return [member.localName, (held as unknown[]).map(item => referenceElement(member, item))]
      }
      if (member.fieldKind === 'map') {
        const entries = Object.entries(held as Plain)
        return [member.localName, sorted(entries.map(([key, item]) => [key, referenceElement(member, item)]))]
      }
      return [member.localName, referenceElement(member, held)]
    }),
  )
}

function referenceElement(field: DescField, value: unknown): unknown {
  if (value === undefined) return undefined
  if (field.message) return fromReference(field.message, value as Message)
  if (field.enum) return field.enum.values.find(({ number }) => number === value)?.name
  return value instanceof Uint8Array ? [...value] : value
}

/** A message that a table decoded in the form that both sides are compared in. */
function canonical(table: AnyType, desc: DescMessage, message: Plain): Plain {
  return Object.fromEntries(
    desc.members.map(member => {
      const [first] = member.kind === 'oneof' ? member.fields : [member]
      const held = message[first ? keyOf(table, first) : '']
      if (held === undefined) return [member.localName, undefined]
      if (member.kind === 'oneof') {
        const { case: name, value } = held as { case: string; value: unknown }
        const field = member.fields.find(one => one.localName === name)
        return [member.localName, { case: name, value: field && canonicalElement(field, value) }]
      }
      if (member.fieldKind === 'list') {
        return [member.localName, (held as unknown[]).map(item => canonicalElement(member, item))]
      }
      if (member.fieldKind === 'map') {
        const entries = [...(held as ReadonlyMap<unknown, unknown>)]
        return [
          member.localName,
          sorted(entries.map(([key, item]) => [String(key), canonicalElement(member, item)])),
        ]
      }
      return [member.localName, canonicalElement(member, held)]
    }),
  )
}

function canonicalElement(field: DescField, value: unknown): unknown {
  if (field.message) return canonicalNested(field.message, value as Plain)
  if (value instanceof Uint8Array) return [...value]
  const is64 = [ScalarType.INT64, ScalarType.SINT64, ScalarType.SFIXED64].includes(field.scalar as ScalarType)
  return is64 ? BigInt(value as number) : value
}

/** A nested message is compared by the descriptor's names: those of its own table are not at hand. */
function canonicalNested(desc: DescMessage, message: Plain): Plain {
  const names = new Map(desc.members.map(({ localName }) => [localName.toLowerCase(), localName]))
  const fields = Object.fromEntries(Object.keys(message).map(key => [key, fieldNumbers(desc, key)]))
  const unknown = Object.keys(message).filter(key => !names.has(key.toLowerCase()))
  expect(unknown).toEqual([])
  return canonical({ name: desc.typeName, fields } as unknown as AnyType, desc, message)
}

function fieldNumbers(desc: DescMessage, key: string): { numbers: number[] } {
  const member = desc.members.find(({ localName }) => localName.toLowerCase() === key.toLowerCase())
  if (member === undefined) return { numbers: [] }
  return { numbers: member.kind === 'oneof' ? member.fields.map(({ number }) => number) : [member.number] }
}

function sorted(entries: [string, unknown][]): [string, unknown][] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
