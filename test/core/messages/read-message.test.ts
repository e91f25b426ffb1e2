import { describe, expect, test } from 'vitest'
import {
  type MessageEntry,
  messageReader,
  PULUMI,
  ROTATING_WARNINGS,
  say,
  TERRAFORM,
  WARNINGS,
} from '../../../src/core/messages/index.ts'
import { processorTime } from '../../processor-time.ts'

const ENTRIES = Object.entries<MessageEntry>({ ...WARNINGS, ...ROTATING_WARNINGS })

/** The values that a text asks for, each another one. */
function valuesFor({ detail }: MessageEntry): Record<string, string> {
  const names = [...detail.matchAll(/\{([a-z]\w*)\}/g)].map(([, name = '']) => name)
  return Object.fromEntries(names.map(name => [name, `<value of ${name}>`]))
}

describe.each(ENTRIES)('%s', (_, entry) => {
  const values = valuesFor(entry)
  const isTold = !/\}\{/.test(entry.detail)

  test.each([TERRAFORM, PULUMI])('is read back in the words of $frontEnd', words => {
    const read = messageReader(entry.detail)(say(entry, values, words).detail)
    expect(read).toBeDefined()
    if (isTold) expect({ ...read, _: undefined }).toEqual({ ...values, _: undefined })
  })
})

test('a text of another template is not read', () => {
  for (const [kind, entry] of ENTRIES) {
    const { detail } = say(entry, valuesFor(entry), TERRAFORM)
    const readers = ENTRIES.filter(([other]) => other !== kind).map(([, other]) =>
      messageReader(other.detail),
    )
    expect(
      readers.filter(read => read(detail) !== undefined),
      kind,
    ).toEqual([])
  }
})

test('the forms of values tell where a value ends', () => {
  const read = messageReader('{key} ({id}) works for {hours} hours.', { id: '[^()\\s]+', hours: '\\d+' })
  expect(read('bot (old) (key_1) works for 24 hours.')).toMatchObject({
    key: 'bot (old)',
    id: 'key_1',
    hours: '24',
  })
  expect(read('bot (key_1) works for some hours.')).toBeUndefined()
  expect(read('bot (key_1) works for 24 hours. And more.')).toBeUndefined()
})

test('a value that is named twice is the same in both places', () => {
  const read = messageReader('{key} replaces {key}.')
  expect(read('a replaces a.')).toMatchObject({ key: 'a' })
  expect(read('a replaces b.')).toBeUndefined()
})

test('a text that no engine has shown takes no time', () => {
  const read = messageReader(ROTATING_WARNINGS.previousSuperseded.detail)
  const began = processorTime()
  expect(read('"" is rotated while its previous key, '.repeat(100_000))).toBeUndefined()
  expect(read('"" is rotated while its previous key,  (), is in its overlap, '.repeat(60))).toBeUndefined()
  expect(processorTime() - began).toBeLessThan(1000)
})
