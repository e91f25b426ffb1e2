import fc from 'fast-check'
import struct from 'google-protobuf/google/protobuf/struct_pb.js'
import { describe, expect, test } from 'vitest'
import { decode, encode, STATUS, Struct } from '../../../../src/grpc/index.ts'
import {
  ForeignValue,
  type ObjectValue,
  SecretValue,
  UNKNOWN,
  type Value,
} from '../../../../src/pulumi/plugin/value.ts'
import {
  findUnknown,
  readObject,
  writeKnownObject,
  writeObject,
} from '../../../../src/pulumi/plugin/wire/value.ts'

const SIG = '4dabf18193072939515e22adb298388d'
const SECRET = '1b47061264138c4ac30d75fd1eb44270'
const OUTPUT = 'd0e6a833031e9bbcd3f4e8bde6ca49a4'

/** What the engine would send for an object in this form. */
function sent(json: Record<string, struct.JavaScriptValue>): Struct {
  return decode(Struct, struct.Struct.fromJavaScript(json).serializeBinary())
}

/** What the engine would see in an object that is written. */
function seen(written: Struct): Record<string, unknown> {
  return struct.Struct.deserializeBinary(encode(Struct, written)).toJavaScript()
}

const read = (json: Record<string, struct.JavaScriptValue>) => readObject(sent(json))

describe('reading', () => {
  test('plain values of any nesting', () => {
    const json = { a: null, b: true, c: -1.5, d: 'x', e: [1, ['y', {}], { f: [] }], g: { h: { i: 0 } } }
    expect(read(json)).toEqual(json)
    expect(readObject(undefined)).toEqual({})
  })

  test('secrets, also inside of others and of what is not known', () => {
    const unknown = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'
    const value = read({
      key: { [SIG]: SECRET, value: 'k' },
      map: { [SIG]: SECRET, value: { inner: { [SIG]: SECRET, value: [1] } } },
      later: { [SIG]: SECRET, value: unknown },
      list: [{ [SIG]: SECRET, value: null }],
    })
    expect(value).toEqual({
      key: new SecretValue('k'),
      map: new SecretValue({ inner: new SecretValue([1]) }),
      later: new SecretValue(UNKNOWN),
      list: [new SecretValue(null)],
    })
  })

  test.each([
    ['a text', '04da6b54-80e4-46f7-96ec-b56ff0331ba9'],
    ['a boolean', '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7'],
    ['a number', '3eeb2bf0-c639-47a8-9e75-3b44932eb421'],
    ['a list', '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2'],
    ['an asset', '030794c1-ac77-496b-92df-f27374a8bd58'],
    ['an archive', 'e48ece36-62e2-4504-bad9-02848725956a'],
    ['an object', 'dd056dcd-154b-4c76-9bd3-c8f88648b5ff'],
  ])('%s that is not known', (_, sentinel) => {
    expect(read({ a: sentinel, b: { c: [sentinel] } })).toEqual({ a: UNKNOWN, b: { c: [UNKNOWN] } })
  })

  test('output values become what they hold', () => {
    const dependencies = ['urn:pulumi:dev::shop::a:b:C::d']
    expect(
      read({
        known: { [SIG]: OUTPUT, value: 'x', dependencies },
        secret: { [SIG]: OUTPUT, value: { a: 1 }, secret: true },
        nothing: { [SIG]: OUTPUT, value: null },
        later: { [SIG]: OUTPUT },
        secretLater: { [SIG]: OUTPUT, secret: true },
      }),
    ).toEqual({
      known: 'x',
      secret: new SecretValue({ a: 1 }),
      nothing: null,
      later: UNKNOWN,
      secretLater: new SecretValue(UNKNOWN),
    })
  })

  test('assets, archives and references are foreign, and are written as they were read', () => {
    const json = {
      asset: { [SIG]: 'c44067f5952c0a294b673a41bacd8c17', text: 'hello' },
      archive: { [SIG]: '0def7320c3a5731c473e5ecbe6d01bc7', assets: {} },
      reference: { [SIG]: '5cf8f73096256a8f31e491e813e4eb8e', urn: 'urn:x', id: 'y' },
    }
    const value = read(json)
    expect(value).toEqual({
      asset: new ForeignValue('asset'),
      archive: new ForeignValue('archive'),
      reference: new ForeignValue('resource reference'),
    })
    expect(seen(writeObject({ inputs: [value] }))).toEqual({ inputs: [json] })
    expect(() => writeObject({ a: new ForeignValue('asset') })).toThrow('an asset of its own making')
  })

  test('a key with a meaning in JavaScript is a key like any other', () => {
    const names = ['__proto__', 'constructor', 'toString']
    const polluting = sent({ polluted: true })
    const value = readObject({
      fields: new Map(names.map(name => [name, { kind: { case: 'structValue', value: polluting } }])),
    })
    expect(Object.entries(value)).toEqual(names.map(name => [name, { polluted: true }]))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(readObject(sent({}))['constructor']).toBeUndefined()
    expect([...writeObject(value).fields.keys()]).toEqual(names)
  })

  test.each([
    ['a secret without a value', { [SIG]: SECRET }, 'a secret without a value'],
    ['a signature that is not known', { [SIG]: 'abc' }, 'a value of the unknown kind abc'],
  ])('%s is refused', (_, json, words) => {
    expect(() => read({ a: json })).toThrow(
      expect.objectContaining({ code: STATUS.invalidArgument, message: expect.stringContaining(words) }),
    )
  })

  test('a value without a type is refused', () => {
    const empty = decode(Struct, Buffer.from([0x0a, 0x05, 0x0a, 0x01, 0x61, 0x12, 0x00]))
    expect(() => readObject(empty)).toThrow('a value without a type')
  })
})

const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.string({ unit: 'binary' }).map(text => text.toWellFormed()),
  fc.constant(UNKNOWN),
)
const names = fc
  .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'value', 'secret', ''))
  .filter(name => name !== SIG)

const { value: values } = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4 }),
    tie('value').map(value => new SecretValue(value)),
  ),
}))

test('whatever is written is read as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(names, values, { maxKeys: 5 }), object => {
      const travelled = decode(Struct, encode(Struct, writeObject(object)))
      expect(readObject(travelled)).toEqual(object)
    }),
    { numRuns: 300 },
  )
})

test('an answer that must be known names what is not', () => {
  const state: ObjectValue = { a: 1, keepers: { b: [new SecretValue({ c: UNKNOWN })] } }
  expect(findUnknown(state)).toBe('keepers.b.0.c')
  expect(() => writeKnownObject(state)).toThrow('an unknown value at "keepers.b.0.c"')
  expect(seen(writeKnownObject({ a: new SecretValue('x') }))).toEqual({ a: { [SIG]: SECRET, value: 'x' } })
})
