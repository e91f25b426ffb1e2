import { create, createFileRegistry, type MessageInitShape, type Registry } from '@bufbuild/protobuf'
import { type FieldDescriptorProtoSchema, FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt'
import { describe, expect, test } from 'vitest'
import { compareService } from '../../../scripts/wire/compare-service.ts'
import type { OurService } from '../../../scripts/wire/protocols.ts'
import {
  bytes,
  enumeration,
  enumField,
  int32,
  int64Number,
  map,
  message,
  nested,
  oneof,
  optional,
  repeated,
  SCALARS,
  string,
} from '../../../src/grpc/index.ts'

const Child = message('t.Child', { name: string(1) })
const Note = message('t.Note', {
  text: string(1),
  size: int64Number(2),
  kind: enumField(3, enumeration({ NONE: 0, SHORT: 1 })),
  tags: repeated(string(4)),
  children: map(5, SCALARS.string, Child),
  choice: oneof({ named: string(6), numbered: int32(7) }),
  child: nested(8, Child),
  age: optional(int32(9)),
  raw: bytes(10),
})
const OURS: OurService = {
  name: 't.Notes',
  rpcs: { Write: { kind: 'unary', request: Note, response: Child } },
  whole: true,
}

// Numbers of the types and labels in FieldDescriptorProto.
const TYPES = {
  int64: 3,
  uint64: 4,
  int32: 5,
  bool: 8,
  string: 9,
  message: 11,
  bytes: 12,
  enum: 14,
  sint32: 17,
}
const REPEATED = 3

type Field = MessageInitShape<typeof FieldDescriptorProtoSchema>

function field(name: string, number: number, type: keyof typeof TYPES, more: Field = {}): Field {
  return { name, number, type: TYPES[type], label: 1, ...more }
}

/** What is published, as a test changes it. */
interface Published {
  note: Record<string, Field>
  child: Record<string, Field>
  kinds: { name: string; number: number }[]
  methods: { name: string; inputType: string; outputType: string; serverStreaming?: boolean }[]
}

function published(change: (is: Published) => void): Registry {
  const is: Published = {
    note: {
      text: field('text', 1, 'string'),
      size: field('size', 2, 'int64'),
      kind: field('kind', 3, 'enum', { typeName: '.t.Kind' }),
      tags: field('tags', 4, 'string', { label: REPEATED }),
      children: field('children', 5, 'message', { label: REPEATED, typeName: '.t.Note.ChildrenEntry' }),
      named: field('named', 6, 'string', { oneofIndex: 0 }),
      numbered: field('numbered', 7, 'int32', { oneofIndex: 0 }),
      child: field('child', 8, 'message', { typeName: '.t.Child' }),
      age: field('age', 9, 'int32', { proto3Optional: true, oneofIndex: 1 }),
      raw: field('raw', 10, 'bytes'),
    },
    child: { name: field('name', 1, 'string') },
    kinds: [
      { name: 'NONE', number: 0 },
      { name: 'SHORT', number: 1 },
    ],
    methods: [{ name: 'Write', inputType: '.t.Note', outputType: '.t.Child' }],
  }
  change(is)
  const entry = [field('key', 1, 'string'), field('value', 2, 'message', { typeName: '.t.Child' })]
  const file = create(FileDescriptorProtoSchema, {
    name: 't.proto',
    package: 't',
    syntax: 'proto3',
    messageType: [
      {
        name: 'Note',
        field: Object.values(is.note),
        oneofDecl: [{ name: 'choice' }, { name: '_age' }],
        nestedType: [{ name: 'ChildrenEntry', field: entry, options: { mapEntry: true } }],
      },
      { name: 'Child', field: Object.values(is.child) },
    ],
    enumType: [{ name: 'Kind', value: is.kinds }],
    service: [{ name: 'Notes', method: is.methods }],
  })
  return createFileRegistry(file, () => undefined)
}

function add(fields: Record<string, Field>, one: Field, name = one.name ?? ''): void {
  fields[name] = one
}

const compare = (change: (is: Published) => void) =>
  compareService(published(change), OURS).map(({ kind, at, text }) => `${kind} ${at}: ${text}`)

test('tables that are what is published', () => {
  expect(compare(() => undefined)).toEqual([])
})

describe('what is published and not in the tables is new', () => {
  test.each<[string, (is: Published) => void, string]>([
    [
      'a procedure',
      ({ methods }) => void methods.push({ name: 'Read', inputType: '.t.Child', outputType: '.t.Note' }),
      'new t.Notes.Read: a procedure',
    ],
    ['a field', ({ note }) => add(note, field('more', 11, 'bool')), 'new t.Note.more: bool, field 11'],
    [
      'a field of a nested message',
      ({ child }) => add(child, field('more', 2, 'string')),
      'new t.Child.more: string, field 2',
    ],
    [
      'a case of a oneof',
      ({ note }) => add(note, field('more', 11, 'bool', { oneofIndex: 0 })),
      'new t.Note.more: one of choice: bool, field 11',
    ],
    [
      'a value of an enum',
      ({ kinds }) => void kinds.push({ name: 'LONG', number: 2 }),
      'new t.Note.kind: the value LONG of t.Kind, field 3',
    ],
  ])('%s', (_, change, finding) => {
    expect(compare(change)).toEqual([finding])
  })
})

describe('what is not the same on the wire', () => {
  const typed = (name: string, number: number, type: keyof typeof TYPES, more: Field = {}) =>
    [
      `${name} as ${type}${more.label === REPEATED ? ', repeated' : ''}`,
      ({ note }: Published) => void Object.assign(note, { [name]: field(name, number, type, more) }),
    ] as const

  test.each([
    typed('text', 1, 'bytes'),
    typed('text', 1, 'int32'),
    typed('text', 1, 'string', { label: REPEATED }),
    typed('raw', 10, 'string'),
    typed('size', 2, 'uint64', { number: 2, type: TYPES.sint32 }),
    typed('size', 2, 'bool'),
    typed('numbered', 7, 'int64', { oneofIndex: 0 }),
    typed('age', 9, 'bool', { proto3Optional: true, oneofIndex: 1 }),
    typed('kind', 3, 'int32'),
    typed('child', 8, 'string'),
    typed('tags', 4, 'bytes', { label: REPEATED }),
  ])('%s', (_, change) => {
    const found = compare(change)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^differs t\.Note\./)
  })

  test('a number', () => {
    expect(compare(({ note }) => add(note, field('text', 11, 'string')))).toEqual([
      'gone t.Note.text: field 1',
      'differs t.Note.text: published as string, field 11; not read here',
    ])
  })

  test('the kind of a procedure', () => {
    const found = compare(({ methods }) => {
      for (const method of methods) method.serverStreaming = true
    })
    expect(found).toEqual(['differs t.Notes.Write: published as server-stream, here unary'])
  })
})

describe('what is no longer published', () => {
  test('a procedure, with its messages', () => {
    expect(compare(({ methods }) => void methods.splice(0))).toEqual([
      'gone t.Notes.Write: the procedure is not published',
    ])
  })

  test('a field, of a nested message too', () => {
    const found = compare(({ note, child }) => {
      delete note['raw']
      delete child['name']
    })
    expect(found).toEqual([
      'gone t.Note.raw: field 10',
      'gone t.Child.name: a field',
      'gone t.Child.name: field 1',
    ])
  })

  test('the service', () => {
    expect(
      compareService(
        published(() => undefined),
        { ...OURS, name: 't.Other' },
      ),
    ).toMatchObject([{ kind: 'gone', at: 't.Other' }])
  })
})

test('another name for the same field is not another field', () => {
  expect(compare(({ note }) => add(note, field('words', 1, 'string'), 'text'))).toEqual([
    'renamed t.Note.words: field 1 has another name here',
  ])
})
