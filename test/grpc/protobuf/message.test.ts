import { create, createFileRegistry, type DescMessage, toBinary } from '@bufbuild/protobuf'
import {
  FileDescriptorProtoSchema,
  file_google_protobuf_empty,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from '@bufbuild/protobuf/wkt'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bool,
  bytes,
  decode,
  double,
  Empty,
  encode,
  enumeration,
  enumField,
  fixed32,
  fixed64,
  float,
  type Infer,
  int32,
  int64,
  int64Number,
  ListValue,
  type MessageType,
  map,
  message,
  nested,
  oneof,
  optional,
  repeated,
  SCALARS,
  Struct,
  StructValue,
  sfixed32,
  sfixed64,
  sint32,
  sint64,
  string,
  Timestamp,
  uint32,
  uint64,
  WireError,
} from '../../../src/grpc/index.ts'
import { expectTableToMatch } from '../against-protobuf-es.ts'

const Color = enumeration({ RED: 0, GREEN: 1, BLUE: -7 })

interface Node {
  readonly label: string
  readonly children: readonly Node[]
  readonly next: Node | undefined
}
const Node = message('sample.Node', {
  label: string(1),
  children: repeated(nested(2, (): MessageType<Node> => Node)),
  next: nested(3, (): MessageType<Node> => Node),
})

/** One declaration of each scalar type by the name of its enum constant in descriptor.proto. */
const DECLARE = {
  DOUBLE: double,
  FLOAT: float,
  INT64: int64,
  UINT64: uint64,
  INT32: int32,
  FIXED64: fixed64,
  FIXED32: fixed32,
  BOOL: bool,
  STRING: string,
  BYTES: bytes,
  UINT32: uint32,
  SFIXED32: sfixed32,
  SFIXED64: sfixed64,
  SINT32: sint32,
  SINT64: sint64,
} as const
type ScalarName = keyof typeof DECLARE
const SCALAR_NAMES = Object.keys(DECLARE) as ScalarName[]
const lower = (name: string) => name.toLowerCase()

const Everything = message('sample.Everything', {
  ...Object.fromEntries(SCALAR_NAMES.map((name, i) => [lower(name), DECLARE[name](i + 1)])),
  ...Object.fromEntries(
    SCALAR_NAMES.map((name, i) => [`maybe${lower(name)}`, optional<unknown>(DECLARE[name](i + 101))]),
  ),
  ...Object.fromEntries(
    SCALAR_NAMES.map((name, i) => [`many${lower(name)}`, repeated<unknown>(DECLARE[name](i + 201))]),
  ),
  pick: oneof({
    ...Object.fromEntries(SCALAR_NAMES.map((name, i) => [`pick${lower(name)}`, DECLARE[name](i + 301)])),
    picknode: nested(350, Node),
    pickcolor: enumField(351, Color),
  }),
  color: enumField(400, Color),
  manycolor: repeated(enumField(401, Color)),
  maybecolor: optional(enumField(402, Color)),
  node: nested(403, Node),
  manynode: repeated(nested(404, Node)),
  strings: map(500, SCALARS.string, SCALARS.string),
  numbers: map(501, SCALARS.int32, SCALARS.double),
  bigs: map(502, SCALARS.uint64, SCALARS.bytes),
  flags: map(503, SCALARS.bool, Color),
  nodes: map(504, SCALARS.string, Node),
  safe: int64Number(600),
})

const registry = createFileRegistry(
  create(FileDescriptorProtoSchema, {
    name: 'sample.proto',
    package: 'sample',
    syntax: 'proto3',
    enumType: [
      {
        name: 'Color',
        value: [
          { name: 'RED', number: 0 },
          { name: 'GREEN', number: 1 },
          { name: 'BLUE', number: -7 },
        ],
      },
    ],
    messageType: [
      {
        name: 'Node',
        field: [
          field('label', 1, 'STRING'),
          field('children', 2, 'MESSAGE', { many: true, typeName: '.sample.Node' }),
          field('next', 3, 'MESSAGE', { typeName: '.sample.Node' }),
        ],
      },
      {
        name: 'Everything',
        oneofDecl: [
          { name: 'pick' },
          ...SCALAR_NAMES.map(name => ({ name: `_maybe${lower(name)}` })),
          { name: '_maybecolor' },
        ],
        field: [
          ...SCALAR_NAMES.map((name, i) => field(lower(name), i + 1, name)),
          ...SCALAR_NAMES.map((name, i) => field(`maybe${lower(name)}`, i + 101, name, { maybe: i + 1 })),
          ...SCALAR_NAMES.map((name, i) => field(`many${lower(name)}`, i + 201, name, { many: true })),
          ...SCALAR_NAMES.map((name, i) => field(`pick${lower(name)}`, i + 301, name, { oneofIndex: 0 })),
          field('picknode', 350, 'MESSAGE', { typeName: '.sample.Node', oneofIndex: 0 }),
          field('pickcolor', 351, 'ENUM', { typeName: '.sample.Color', oneofIndex: 0 }),
          field('color', 400, 'ENUM', { typeName: '.sample.Color' }),
          field('manycolor', 401, 'ENUM', { typeName: '.sample.Color', many: true }),
          field('maybecolor', 402, 'ENUM', { typeName: '.sample.Color', maybe: SCALAR_NAMES.length + 1 }),
          field('node', 403, 'MESSAGE', { typeName: '.sample.Node' }),
          field('manynode', 404, 'MESSAGE', { typeName: '.sample.Node', many: true }),
          ...['Strings', 'Numbers', 'Bigs', 'Flags', 'Nodes'].map((name, i) =>
            field(lower(name), 500 + i, 'MESSAGE', {
              typeName: `.sample.Everything.${name}Entry`,
              many: true,
            }),
          ),
          field('safe', 600, 'INT64'),
        ],
        nestedType: [
          entry('Strings', 'STRING', 'STRING'),
          entry('Numbers', 'INT32', 'DOUBLE'),
          entry('Bigs', 'UINT64', 'BYTES'),
          entry('Flags', 'BOOL', 'ENUM', '.sample.Color'),
          entry('Nodes', 'STRING', 'MESSAGE', '.sample.Node'),
        ],
      },
    ],
  }),
  () => undefined,
)

function field(
  name: string,
  number: number,
  type: keyof typeof Type,
  more: { many?: boolean; maybe?: number; oneofIndex?: number; typeName?: string } = {},
) {
  const index = more.maybe ?? more.oneofIndex
  return {
    name,
    jsonName: name,
    number,
    type: Type[type],
    label: more.many ? Label.REPEATED : Label.OPTIONAL,
    proto3Optional: more.maybe !== undefined,
    ...(index !== undefined && { oneofIndex: index }),
    ...(more.typeName && { typeName: more.typeName }),
  }
}

function entry(name: string, key: keyof typeof Type, value: keyof typeof Type, typeName?: string) {
  return {
    name: `${name}Entry`,
    options: { mapEntry: true },
    field: [field('key', 1, key), field('value', 2, value, typeName ? { typeName } : {})],
  }
}

function descOf(name: string): DescMessage {
  const desc = registry.getMessage(name)
  if (desc === undefined) throw new Error(`the sample has no ${name}`)
  return desc
}

describe('against protobuf-es', () => {
  test('every kind of field reads and writes the same', () => {
    expectTableToMatch(Everything, descOf('sample.Everything'))
  })

  test('a message that contains itself reads and writes the same', () => {
    expectTableToMatch(Node, descOf('sample.Node'))
  })

  test.each([
    [Empty, file_google_protobuf_empty],
    [Timestamp, file_google_protobuf_timestamp],
    [Struct, file_google_protobuf_struct],
    [ListValue, file_google_protobuf_struct],
    [StructValue, file_google_protobuf_struct],
  ] as const)('the well-known message $0.name reads and writes the same', (type, file) => {
    const desc = file.messages.find(({ typeName }) => typeName === type.name)
    expect(desc).toBeDefined()
    expectTableToMatch(type as MessageType<unknown>, desc as DescMessage)
  })

  test('the whole range of int64 is kept', () => {
    const Holder = message('sample.Everything', {
      int64: int64(3),
      sint64: sint64(15),
      sfixed64: sfixed64(13),
    })
    const desc = descOf('sample.Everything')
    const any = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const values = { int64: a, sint64: b, sfixed64: c }
        expect(decode(Holder, toBinary(desc, create(desc, values as never)))).toEqual(values)
      }),
    )
  })
})

describe('what protobuf allows on the wire', () => {
  const Sample = message('sample.Sample', {
    count: int32(1),
    name: string(2),
    inner: nested(3, Node),
    numbers: repeated(int32(4)),
  })

  test('fields that the table does not have are skipped, groups too', () => {
    const unknown = [
      ...[0x50, 0x96, 0x01], // 10: varint
      ...[0x59, 1, 2, 3, 4, 5, 6, 7, 8], // 11: 64 bits
      ...[0x62, 2, 0xff, 0xff], // 12: bytes
      ...[0x6b, 0x50, 1, 0x6b, 0x6c, 0x6c], // 13: a group with a field and a group in it
      ...[0x75, 1, 2, 3, 4], // 14: 32 bits
    ]
    const known = [0x08, 5]
    expect(decode(Sample, Uint8Array.from([...unknown, ...known, ...unknown])).count).toBe(5)
  })

  test('the last value of a field counts, and messages merge', () => {
    const first = encode(Sample, { count: 1, inner: { label: 'a', children: [{ label: 'x' }] } })
    const second = encode(Sample, { count: 2, inner: { children: [{ label: 'y' }] } })
    const merged = decode(Sample, Buffer.concat([first, second]))
    expect(merged.count).toBe(2)
    expect(merged.inner?.label).toBe('a')
    expect(merged.inner?.children.map(({ label }) => label)).toEqual(['x', 'y'])
  })

  test('repeated numbers are read packed and unpacked', () => {
    expect(decode(Sample, Uint8Array.of(0x20, 1, 0x22, 2, 2, 3, 0x20, 4)).numbers).toEqual([1, 2, 3, 4])
  })

  test('an enum number that no name stands for reads as the zero value', () => {
    const Painted = message('sample.Painted', { color: enumField(1, Color) })
    expect(decode(Painted, Uint8Array.of(0x08, 99)).color).toBe('RED')
  })

  test('an absent message decodes to the defaults, absent values of a map too', () => {
    const Table = message('sample.Table', { nodes: map(1, SCALARS.string, Node) })
    const decoded = decode(Table, Uint8Array.of(0x0a, 3, 0x0a, 1, 0x61))
    expect(decoded.nodes.get('a')).toEqual({ label: '', children: [], next: undefined })
  })

  test('a long text gets a length of as many bytes as it needs', () => {
    for (const length of [127, 128, 16_383, 16_384, 2_097_151, 2_097_152]) {
      const node = { label: '', children: [{ label: 'x'.repeat(length) }] }
      expect(decode(Node, encode(Node, node)).children[0]?.label.length).toBe(length)
    }
  })

  test('a byte order mark is part of a text', () => {
    expect(decode(Node, encode(Node, { label: '\ufeffa' })).label).toBe('\ufeffa')
  })
})

describe('what is refused', () => {
  const Sample = message('sample.Sample', { count: int32(1), name: string(2), safe: int64Number(3) })

  test('every message that is cut off, by a clear error', () => {
    const whole = encode(Sample, { count: 300, name: 'abc', safe: 2 ** 40 })
    const cuts = [...whole.keys()].slice(1)
    const boundaries = [3, 8]
    for (const cut of cuts.filter(length => !boundaries.includes(length))) {
      expect(() => decode(Sample, whole.subarray(0, cut))).toThrow(
        /^sample.Sample cannot be decoded: .*cut off/,
      )
    }
  })

  test.each([
    ['another wire type', [0x0d, 1, 2, 3, 4], /field 1 has the wire type 5 in place of 0/],
    ['a text that is not UTF-8', [0x12, 1, 0xff], /not UTF-8/],
    ['a field number of 0', [0x00, 0x00], /number 0/],
    ['an end of a group alone', [0x54], /wire type 4/],
    ['a varint without end', Array.from({ length: 12 }, (_, i) => (i === 0 ? 0x08 : 0xff)), /ten bytes/],
    ['an int64 beyond the safe integers', [0x18, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20], /beyond/],
  ])('%s', (_, data, text) => {
    const attempt = () => decode(Sample, Uint8Array.from(data))
    expect(attempt).toThrow(WireError)
    expect(attempt).toThrow(text)
  })

  test('any bytes at all: a message or a WireError, nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), data => {
        try {
          decode(Everything, data)
        } catch (error) {
          expect(error).toBeInstanceOf(WireError)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('numbers that do not fit their field', () => {
    expect(() => encode(Sample, { count: 2 ** 31 })).toThrow(/2147483648 .*int32/)
    expect(() => encode(Sample, { count: 1.5 })).toThrow(/1.5 .*int32/)
    expect(() => encode(Sample, { safe: 2 ** 60 })).toThrow(/int64/)
    const Big = message('sample.Big', { big: uint64(1) })
    expect(() => encode(Big, { big: -1n })).toThrow(/-1 does not fit uint64/)
  })

  test('messages nested without end', () => {
    let data: Uint8Array = new Uint8Array(0)
    for (let depth = 0; depth < 150; depth++) {
      const length = [...encode(message('sample.L', { l: uint32(1) }), { l: data.length || 0 })].slice(1)
      data = Buffer.concat([Uint8Array.of(0x1a, ...(length.length > 0 ? length : [0])), data])
    }
    expect(() => decode(Node, data)).toThrow(/100 deep/)
  })

  test('a table with one number twice', () => {
    const Twice = message('sample.Twice', { a: int32(1), b: int32(1) })
    expect(() => encode(Twice, {})).toThrow(/sample.Twice declares the field 1 twice/)
  })
})

test('types are inferred from the table', () => {
  const Typed = message('sample.Typed', { a: string(1), b: optional(int64(2)), c: oneof({ d: bool(3) }) })
  const value: Infer<typeof Typed> = decode(Typed, encode(Typed, { c: { case: 'd', value: false } }))
  const wanted: { a: string; b: bigint | undefined; c: { case: 'd'; value: boolean } | undefined } = {
    a: '',
    b: undefined,
    c: { case: 'd', value: false },
  }
  expect(value).toEqual(wanted)
})
