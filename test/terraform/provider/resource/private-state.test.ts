import { expect, test } from 'vitest'
import {
  json,
  mark,
  privateState,
  text,
  time,
} from '../../../../src/terraform/provider/resource/private-state.ts'

interface Sample {
  readonly checkedAt?: Date
  readonly holder?: string
  readonly decision?: readonly string[]
  readonly secretLost?: boolean
}

const { read, write } = privateState<Sample>({
  checkedAt: time('checked_at'),
  holder: text('holder'),
  decision: json('decision', (value): value is readonly string[] => Array.isArray(value)),
  secretLost: mark('secret_lost'),
})

const SAMPLE: Sample = {
  secretLost: true,
  decision: ['due'],
  holder: 'someone',
  checkedAt: new Date('2026-01-01T00:00:00.500Z'),
}

const encode = (stored: string) => new TextEncoder().encode(stored)

test('fields are written under their names and in their order, and read again', () => {
  const bytes = write(SAMPLE)
  expect(new TextDecoder().decode(bytes)).toBe(
    '{"checked_at":"2026-01-01T00:00:00.500Z","holder":"someone","decision":["due"],"secret_lost":true}',
  )
  expect(read(bytes)).toEqual(SAMPLE)
})

test('what is absent or false has no field', () => {
  expect(new TextDecoder().decode(write({ secretLost: false }))).toBe('{}')
})

test.each([
  ['nothing', ''],
  ['what is not JSON', '{'],
  ['null', 'null'],
  ['a list', '[1]'],
  [
    'fields of another kind',
    '{"checked_at":"soon","holder":1,"decision":{},"secret_lost":"true","later":true}',
  ],
])('%s counts as absent', (_, stored) => {
  expect(read(encode(stored))).toEqual({})
})
