import { encode } from '@msgpack/msgpack'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Schema } from '../../../../src/terraform/plugin/schema.ts'
import { type ObjectValue, UNKNOWN, Unknown } from '../../../../src/terraform/plugin/value.ts'
import { unpack } from '../../../../src/terraform/plugin/wire/msgpack.ts'
import { readObject, readPresentObject, writeObject } from '../../../../src/terraform/plugin/wire/object.ts'

const attribute = { description: '', optional: true }
const SCHEMA: Schema = {
  version: 0,
  description: '',
  attributes: {
    text: { ...attribute, type: 'string' },
    count: { ...attribute, type: 'number' },
    flag: { ...attribute, type: 'bool' },
    names: { ...attribute, type: { list: 'string' } },
    marks: { ...attribute, type: { set: 'number' } },
    labels: { ...attribute, type: { map: 'string' } },
    part: { ...attribute, type: { object: { a: 'string', b: { list: { object: { c: 'number' } } } } } },
    once: { ...attribute, type: 'string', writeOnly: true },
  },
}
const NULLS: ObjectValue = {
  text: null,
  count: null,
  flag: null,
  names: null,
  marks: null,
  labels: null,
  part: null,
  once: null,
}

const NOTHING = new Uint8Array(0)
const msgpack = (value: Uint8Array) => ({ msgpack: value, json: NOTHING })
const json = (text: string) => ({ msgpack: NOTHING, json: Buffer.from(text) })
const sent = (value: ObjectValue) => readObject(msgpack(writeObject(value, SCHEMA).msgpack), SCHEMA)

/** An object of one attribute whose value is an extension of this code and payload. */
const withExtension = (code: number, payload: number[]) =>
  msgpack(Uint8Array.of(0x81, 0xa4, ...Buffer.from('text'), 0xc7, payload.length, code, ...payload))

describe('objects', () => {
  test('what was written is read again', () => {
    const text = fc.option(fc.string())
    const number = fc.option(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()),
    )
    const key = fc.string().filter(name => name !== '__proto__')
    const arbitrary = fc.record({
      text: fc.oneof(text, fc.constant(UNKNOWN)),
      count: number.map(value => (Object.is(value, -0) ? 0 : value)),
      flag: fc.option(fc.boolean()),
      names: fc.option(fc.array(fc.oneof(text, fc.constant(UNKNOWN)))),
      marks: fc.option(fc.array(fc.integer())),
      labels: fc.option(fc.dictionary(key, text).map(entries => ({ ...entries }))),
      part: fc.option(fc.record({ a: text, b: fc.option(fc.array(fc.record({ c: fc.integer() }))) })),
      once: fc.constant(null),
    })
    fc.assert(
      fc.property(arbitrary, value => {
        expect(sent(value)).toEqual(value)
      }),
    )
  })

  test('attributes that are missing are null; those that the schema lacks are dropped', () => {
    const read = readObject(msgpack(encode({ text: 'a', gone: 1, part: { a: 'b', gone: 2 } })), SCHEMA)
    expect(read).toEqual({ ...NULLS, text: 'a', part: { a: 'b', b: null } })
  })

  test('null, and nothing at all, is null; a present one is asked for by name', () => {
    expect(readObject(msgpack(encode(null)), SCHEMA)).toBeNull()
    expect(readObject(undefined, SCHEMA)).toBeNull()
    expect(readObject(json(''), SCHEMA)).toBeNull()
    expect(() => readPresentObject(undefined, SCHEMA, 'configuration')).toThrow(
      'the engine sent no configuration',
    )
    expect([...writeObject(null, SCHEMA).msgpack]).toEqual([0xc0])
  })

  test('write-only attributes are never answered', () => {
    expect(sent({ ...NULLS, once: 'hush' })).toEqual(NULLS)
    const read = readObject(msgpack(encode({ once: 'hush' })), SCHEMA)
    expect(read?.['once']).toBe('hush')
  })

  test('JSON is read by the same rules', () => {
    const read = readObject(json('{"text":"a","count":1.5,"labels":{"__proto__":"x"},"gone":[]}'), SCHEMA)
    expect(read).toMatchObject({ text: 'a', count: 1.5, names: null })
    expect(Object.entries(read?.['labels'] ?? {})).toEqual([['__proto__', 'x']])
  })

  test('what cannot be read is not shown', () => {
    const text = [...Buffer.from('hush')]
    for (const sent of [json('hush'), json('{"text":"hush'), msgpack(Uint8Array.of(0xa4, ...text, 1))]) {
      expect(() => readObject(sent, SCHEMA)).toThrow()
      expect(() => readObject(sent, SCHEMA)).not.toThrow('hush')
    }
  })
})

describe('numbers', () => {
  const read = (digits: string) => readObject(json(`{"count":${digits}}`), SCHEMA)?.['count']

  test.each([
    ['0', 0],
    ['-5', -5],
    ['1.0', 1],
    ['1e3', 1000],
    ['0.5', 0.5],
    ['9007199254740993', '9007199254740993'],
    ['1152921504606846976', 2 ** 60],
    ['0.1', '0.1'],
    ['-12.30', '-12.30'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['1e99999999', '1e99999999'],
    ['5e-324', '5e-324'],
  ])('%s is a double only if it is exactly one', (digits, value) => {
    expect(read(digits)).toBe(value)
    expect(readObject(msgpack(encode({ count: digits })), SCHEMA)?.['count']).toBe(value)
  })

  test('every double is exactly itself', () => {
    // MessagePack's whole numbers have no negative zero, and neither has the engine.
    const double = fc.double({ noNaN: true, noDefaultInfinity: true }).filter(value => !Object.is(value, -0))
    fc.assert(
      fc.property(double, value => {
        expect(sent({ count: value })?.['count']).toBe(value)
        expect(Number(read(String(value)))).toBe(value)
      }),
    )
  })

  test('texts beside a number change nothing about it, whatever they contain', () => {
    const beside = (count: string) =>
      readObject(json(`{"text":"a \\"1.5, 12345678901234567890","count":${count}}`), SCHEMA)
    const text = 'a "1.5, 12345678901234567890'
    expect(beside('3')).toEqual({ ...NULLS, text, count: 3 })
    expect(beside('0.1')).toEqual({ ...NULLS, text, count: '0.1' })
    expect(beside('12345678901234567891')).toEqual({ ...NULLS, text, count: '12345678901234567891' })
  })

  test('digits travel as they are, in both directions', () => {
    const written = unpack(writeObject({ count: '0.1' }, SCHEMA).msgpack) as { count: unknown }
    expect(written.count).toBe('0.1')
  })

  test('a 64-bit integer keeps every digit', () => {
    const max = Uint8Array.of(0x81, 0xa5, ...Buffer.from('count'), 0xcf, ...Array(8).fill(0xff))
    expect(readObject(msgpack(max), SCHEMA)?.['count']).toBe('18446744073709551615')
  })
})

describe('unknown values', () => {
  test.each([0, 1, 11, 13, 127, 200, 255])('every extension is one, whatever its code: %d', code => {
    expect(readObject(withExtension(code, [1, 2, 3]), SCHEMA)?.['text']).toBe(UNKNOWN)
  })

  test('a refinement says what is known', () => {
    const payload = [0x83, 1, 0xc2, 2, 0xa3, ...Buffer.from('key'), 3, 0x92, 5, 0xc3]
    const read = readObject(withExtension(12, payload), SCHEMA)?.['text']
    expect(read).toEqual(new Unknown({ notNull: true, stringPrefix: 'key' }))
  })

  test.each([
    ['empty', []],
    ['not a map', [0x93, 1, 2, 3]],
    ['cut off', [0x82, 1]],
  ])('a refinement that cannot be read is none: %s', (_, payload) => {
    expect(readObject(withExtension(12, payload), SCHEMA)?.['text']).toEqual(UNKNOWN)
  })

  test('are written as extension 0, and as 12 where something is known', () => {
    const bytes = (value: Unknown) => [
      ...writeObject({ text: value }, { ...SCHEMA, attributes: text }).msgpack,
    ]
    const text = { text: { ...attribute, type: 'string' } } as const
    const head = [0x81, 0xa4, ...Buffer.from('text')]
    expect(bytes(UNKNOWN)).toEqual([...head, 0xd4, 0, 0])
    expect(bytes(new Unknown({ notNull: true }))).toEqual([...head, 0xc7, 3, 12, 0x81, 1, 0xc2])
    const prefixed = new Unknown({ notNull: true, stringPrefix: 'a' })
    expect(bytes(prefixed)).toEqual([...head, 0xc7, 6, 12, 0x82, 1, 0xc2, 2, 0xa1, 0x61])
  })

  test('keep their refinement over the wire', () => {
    const value = new Unknown({ notNull: true, stringPrefix: 'note-' })
    expect(sent({ text: value })?.['text']).toEqual(value)
  })
})

test.each([
  [{ text: 5 }, 'text: a string was expected, not a number'],
  [{ count: 'abc' }, 'count: a number was expected, not a string'],
  [{ count: Number.NaN }, 'count: a number was expected, not a number'],
  [{ flag: 'hush' }, 'flag: true or false was expected, not a string'],
  [{ names: 'hush' }, 'names: a list was expected, not a string'],
  [{ labels: ['hush'] }, 'labels: an object was expected, not a list'],
  [{ labels: { a: { b: 'hush' } } }, 'labels["a"]: a string was expected, not an object'],
  [{ part: { b: [{ c: 1 }, { c: true }] } }, 'part.b[1].c: a number was expected, not a boolean'],
] as [ObjectValue, string][])(
  'a value of another type is named by its path, not shown: %j',
  (value, words) => {
    const attempt = () => writeObject(value, SCHEMA)
    expect(attempt).toThrow(words)
    expect(attempt).not.toThrow('hush')
  },
)
