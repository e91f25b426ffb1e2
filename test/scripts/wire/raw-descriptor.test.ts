import { expect, test } from 'vitest'
import { rawDescriptor } from '../../../scripts/wire/raw-descriptor.ts'

test('the bytes of a generated file, with every escape of Go', () => {
  const source = [
    'var other = "x"',
    'const file_a_proto_rawDesc = "" +',
    '\t"\\n\\x0fa.proto\\x12\\x01t\\"\\\\\\u0080" +',
    '\t"\\t\\rend"',
    '',
    'var more = 1',
  ].join('\n')
  expect(Buffer.from(rawDescriptor(source)).toString('latin1')).toBe(
    `\n\x0fa.proto\x12\x01t"\\${Buffer.from('\u0080').toString('latin1')}\t\rend`,
  )
})

test.each(['package a', 'var file_a_proto_rawDesc = []byte{0x0a}', 'const file_a_rawDesc = "" +\n\t"\\q"\n'])(
  'another form is an error: %j',
  source => {
    expect(() => rawDescriptor(source)).toThrow(/known/)
  },
)
