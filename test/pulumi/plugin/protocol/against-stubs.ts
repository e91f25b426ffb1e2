import alias from '@pulumi/pulumi/proto/alias_pb.js'
import engine from '@pulumi/pulumi/proto/engine_pb.js'
import provider from '@pulumi/pulumi/proto/provider_pb.js'
import fc from 'fast-check'
import jspb from 'google-protobuf'
import any from 'google-protobuf/google/protobuf/any_pb.js'
import struct from 'google-protobuf/google/protobuf/struct_pb.js'
import { expect } from 'vitest'
import { decode, encode, type MessageType } from '../../../../src/grpc/index.ts'

type Plain = Record<string, unknown>

/** The class of a message in the stubs. */
export interface Stub {
  new (): jspb.Message
  toObject(includeInstance: boolean, message: jspb.Message): object
  deserializeBinary(bytes: Uint8Array): jspb.Message
  serializeBinaryToWriter(message: jspb.Message, writer: unknown): void
  readonly oneofGroups_?: readonly (readonly number[])[]
}

interface StubField {
  /** As the stub's own object form has it, in lower case and without what it appends for lists and maps. */
  readonly name: string
  /** As the stub's own object form has it. */
  readonly property: string
  readonly number: number
  readonly shape: 'single' | 'repeated' | 'map'
  /** As in `String`, `Bool` or `Message`. */
  readonly type: string
  readonly message?: Stub
}

// The static functions that the type declarations leave out.
const Message = jspb.Message as unknown as {
  setField(message: jspb.Message, number: number, value: unknown): void
  setWrapperField(message: jspb.Message, number: number, value: jspb.Message): void
  setRepeatedWrapperField(message: jspb.Message, number: number, value: jspb.Message[]): void
}

// By the names of their fields; the declarations have them as enums.
const ENUMS = {
  mode: provider.CheckRequest.AutonamingOptions.Mode,
  kind: provider.PropertyDiff.Kind,
  changes: provider.DiffResponse.DiffChanges,
  severity: engine.LogSeverity,
} as unknown as Readonly<Record<string, Readonly<Record<string, number>>>>

const STRUCT = struct.Struct as unknown as Stub
const VALUE = struct.Value as unknown as Stub

/**
 * Checks a table against the stub of its message: the same fields with the same numbers, and random messages
 * that one has written read the same by the other, both ways.
 */
export function expectTableToMatch(type: MessageType<unknown>, stub: Stub): void {
  const table = type as MessageType<Plain>
  const fields = fieldsOf(stub)
  const ours = Object.entries(table.fields).flatMap(([, { numbers }]) => numbers)
  expect(ours.toSorted(ascending)).toEqual(fields.map(({ number }) => number).toSorted(ascending))
  for (const field of fields) expectSameField(table, stub, field)
  fc.assert(
    fc.property(arbitraryModel(stub, 3), model => {
      const written = build(stub, model)
      const decoded = decode(table, written.serializeBinary())
      expect(modelOf(stub, decoded)).toEqual(model)
      const read = stub.deserializeBinary(encode(table, decoded as never))
      expect(stub.toObject(false, read)).toEqual(stub.toObject(false, written))
    }),
    { numRuns: 50 },
  )
}

const ascending = (a: number, b: number) => a - b

/** A message in which the stub sets this field alone is read by the table as one that has the field's name. */
function expectSameField(table: MessageType<Plain>, stub: Stub, field: StubField): void {
  const [value] = fc.sample(arbitraryValue(field, 1, true), 1)
  const decoded = decode(table, build(stub, { [field.name]: value }).serializeBinary())
  expect(modelOf(stub, decoded), `${table.name}: field ${field.number}`).toEqual({ [field.name]: value })
}

/** The fields of a message, as the code tells that writes it. */
function fieldsOf(stub: Stub): StubField[] {
  const properties = Object.keys(stub.toObject(false, new stub()))
  const code = stub.serializeBinaryToWriter.toString()
  const writes =
    /writer\.write(?<repeated>Repeated|Packed)?(?<type>\w+)\(\s*(?<number>\d+),\s*f(?:,\s*(?<message>[\w.]+)\.serializeBinaryToWriter)?|f\.serializeBinary\((?<map>\d+), writer, [\w.]+\.write\w+, [\w.]+\.write(?<value>\w+?)(?:, (?<entry>[\w.]+)\.serializeBinaryToWriter)?\)/g
  const fields = [...code.matchAll(writes)].map(({ groups = {} }, index) => {
    const property = properties[index] ?? ''
    const message = groups['message'] ?? groups['entry']
    return {
      name: property.replace(/^pb_|List$|Map$/g, '').toLowerCase(),
      property,
      number: Number(groups['number'] ?? groups['map']),
      shape: groups['map'] ? 'map' : groups['repeated'] ? 'repeated' : 'single',
      type: groups['type'] ?? groups['value'] ?? '',
      ...(message !== undefined && { message: stubNamed(message) }),
    } as const
  })
  expect(fields).toHaveLength(properties.length)
  return fields
}

function stubNamed(name: string): Stub {
  const roots: Readonly<Record<string, unknown>> = {
    google_protobuf_struct_pb: struct,
    google_protobuf_any_pb: any,
    pulumi_alias_pb: alias,
  }
  const [root = '', ...path] = name.split('.')
  const start = root === 'proto' ? { pulumirpc: { ...provider, ...alias } } : roots[root]
  return path.reduce<unknown>((parent, step) => (parent as Plain)[step], start) as Stub
}

/** Any content of a message; `oneof`s have at most one of their fields. */
function arbitraryModel(stub: Stub, depth: number): fc.Arbitrary<Plain> {
  const groups = stub.oneofGroups_ ?? []
  const fields = fieldsOf(stub)
  const alone = fields.filter(({ number }) => !groups.some(group => group.includes(number)))
  const one = groups.map(group => {
    const members = fields.filter(({ number }) => group.includes(number))
    return fc.oneof(
      fc.constant({}),
      ...members.map(field => arbitraryValue(field, depth, false).map(value => ({ [field.name]: value }))),
    )
  })
  const rest = Object.fromEntries(alone.map(field => [field.name, arbitraryValue(field, depth, false)]))
  return fc
    .tuple(fc.record(rest, { requiredKeys: [] }), ...one)
    .map(parts => withoutDefaults(Object.assign({}, ...parts), fields, groups))
}

/** What protobuf does not tell from an absent field is absent in a model. */
function withoutDefaults(model: Plain, fields: readonly StubField[], groups: readonly (readonly number[])[]) {
  const entries = Object.entries(model).filter(([name, value]) => {
    const field = fields.find(known => known.name === name)
    if (field === undefined || groups.some(group => group.includes(field.number))) return true
    if (Array.isArray(value)) return field.type === 'Value' || value.length > 0
    if (field.shape === 'map') return Object.keys(value as object).length > 0
    return field.message !== undefined || !['', 0, false].includes(value as string)
  })
  return Object.fromEntries(entries)
}

const NAMES = fc.stringMatching(/^[a-z]{1,6}$/)

function arbitraryValue(field: StubField, depth: number, filled: boolean): fc.Arbitrary<unknown> {
  const one = arbitrarySingle(field, depth, filled)
  const size = { minLength: filled ? 1 : 0, maxLength: 3 }
  if (field.shape === 'repeated') return fc.array(one, size)
  if (field.shape === 'map') {
    return fc.dictionary(NAMES, one, { minKeys: size.minLength, maxKeys: 3, noNullPrototype: true })
  }
  return one
}

function arbitrarySingle(
  { name, type, message }: StubField,
  depth: number,
  filled: boolean,
): fc.Arbitrary<unknown> {
  // The stubs' own objects lose an entry of this name; that ours keep it is shown with the wire's values.
  const json = fc
    .jsonValue({ depthSize: 'small' })
    .filter(value => !JSON.stringify(value).includes('__proto__'))
  if (message === STRUCT) return fc.dictionary(NAMES, json, { maxKeys: 3, noNullPrototype: true })
  if (message === VALUE)
    return fc.oneof(fc.string({ minLength: 1 }), fc.boolean(), fc.double({ noNaN: true }))
  if (message !== undefined) return depth === 0 ? fc.constant({}) : arbitraryModel(message, depth - 1)
  switch (type) {
    case 'String':
      return fc.string({ minLength: filled ? 1 : 0, unit: 'grapheme' })
    case 'Bool':
      return filled ? fc.constant(true) : fc.boolean()
    case 'Bytes':
      return fc.uint8Array({ minLength: 1 }).map(bytes => Buffer.from(bytes).toString('base64'))
    case 'Double':
      return fc.double({ noNaN: true, noDefaultInfinity: true, min: filled ? 1 : -1e9, max: 1e9 }).map(Number)
    case 'Enum':
      return fc.constantFrom(...Object.values(ENUMS[name] ?? {}).filter(number => !filled || number > 0))
    case 'Int32':
    case 'Int64':
      return fc.integer({ min: filled ? 1 : 0 })
    default:
      throw new Error(`no values of the type ${type}`)
  }
}

/** The stub's message with that content. */
function build(stub: Stub, model: Plain): jspb.Message {
  const message = new stub()
  for (const { name, property, number, shape, message: type } of fieldsOf(stub)) {
    const value = model[name]
    if (value === undefined) continue
    const nested = (content: unknown) => (type === undefined ? content : buildNested(type, content))
    if (shape === 'map') {
      const getter = `get${property.charAt(0).toUpperCase()}${property.slice(1)}` as keyof typeof message
      const entries = (message[getter] as () => Map<string, unknown>)()
      for (const [key, content] of Object.entries(value as Plain)) entries.set(key, nested(content))
    } else if (type === undefined) {
      Message.setField(message, number, value)
    } else if (shape === 'repeated') {
      Message.setRepeatedWrapperField(message, number, (value as unknown[]).map(nested) as jspb.Message[])
    } else {
      Message.setWrapperField(message, number, nested(value) as jspb.Message)
    }
  }
  return message
}

function buildNested(type: Stub, content: unknown): jspb.Message {
  if (type === STRUCT) return struct.Struct.fromJavaScript(content as Record<string, struct.JavaScriptValue>)
  if (type === VALUE) return struct.Value.fromJavaScript(content as struct.JavaScriptValue)
  return build(type, content as Plain)
}

/** The content of a message that one of our tables has read. */
function modelOf(stub: Stub, decoded: Plain): Plain {
  const fields = fieldsOf(stub)
  const flat = Object.fromEntries(
    Object.entries(decoded).map(([name, value]) => {
      const set = value as { case?: string; value?: unknown } | undefined
      return typeof set?.case === 'string' ? [set.case.toLowerCase(), set.value] : [name.toLowerCase(), value]
    }),
  )
  const model = fields.flatMap(field => {
    const value = flat[field.name]
    return value === undefined ? [] : [[field.name, contentOf(field, value)] as const]
  })
  return withoutDefaults(Object.fromEntries(model), fields, stub.oneofGroups_ ?? [])
}

function contentOf(field: StubField, value: unknown): unknown {
  const single = (content: unknown) => singleOf(field, content)
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, content]) => [key, single(content)]))
  return field.shape === 'repeated' ? (value as unknown[]).map(single) : single(value)
}

function singleOf({ name, type, message }: StubField, value: unknown): unknown {
  if (message === STRUCT) return jsonOf({ case: 'structValue', value })
  if (message === VALUE) return jsonOf((value as { kind: Kind }).kind)
  if (message !== undefined) return modelOf(message, value as Plain)
  if (type === 'Bytes') return Buffer.from(value as Uint8Array).toString('base64')
  return type === 'Enum' ? ENUMS[name]?.[value as string] : value
}

interface Kind {
  readonly case: string
  readonly value: unknown
}

function jsonOf(kind: Kind): unknown {
  if (kind.case === 'nullValue') return null
  if (kind.case === 'listValue') {
    return (kind.value as { values: { kind: Kind }[] }).values.map(item => jsonOf(item.kind))
  }
  if (kind.case !== 'structValue') return kind.value
  const { fields } = kind.value as { fields: Map<string, { kind: Kind }> }
  return Object.fromEntries([...fields].map(([key, item]) => [key, jsonOf(item.kind)]))
}
