import { describe, expect, it } from 'vitest'
import { UNKNOWN_VALUE, validateInputs } from '../../../src/keys/index.ts'

function codes(inputs: Parameters<typeof validateInputs>[0], project?: string): string[] {
  return validateInputs(inputs, project).map(error => `${error.code} ${error.path?.join('.')}`)
}

describe('inputs', () => {
  it.each([
    {},
    { name: 'a', type: 'privileged', rotate_after: '1h' },
    { name: 'x'.repeat(255), type: 'locked_down_viewer', rotate_after: null },
    { name: '🗝'.repeat(255) },
    { name: 'name with / and : and ünïcode' },
    { name: UNKNOWN_VALUE, type: UNKNOWN_VALUE, rotate_after: UNKNOWN_VALUE, keepers: UNKNOWN_VALUE },
  ] as const)('%# are fine', inputs => {
    expect(codes(inputs)).toEqual([])
  })

  it.each([
    [{ name: '' }, 'KEY_NAME_INVALID name', 'is empty'],
    [{ name: ' \t ' }, 'KEY_NAME_INVALID name', 'is empty'],
    [{ name: 'x'.repeat(256) }, 'KEY_NAME_INVALID name', 'has 256 characters'],
    [{ name: 'a\nb' }, 'KEY_NAME_INVALID name', 'control character'],
    [{ name: 'a\u0000' }, 'KEY_NAME_INVALID name', 'control character'],
    [{ name: ' automator KEY ' }, 'SYSTEM_KEY_CLAIMED name', 'project p'],
    [{ type: 'Privileged' as never }, 'KEY_TYPE_INVALID type', '"Privileged"'],
    [{ type: '' as never }, 'KEY_TYPE_INVALID type', '""'],
    [{ rotate_after: '1m' }, 'DURATION_INVALID rotate_after', '"1m"'],
  ])('%j are refused with %s', (inputs, code, words) => {
    expect(codes(inputs, 'p')).toEqual([code])
    expect(validateInputs(inputs, 'p')[0]?.detail).toContain(words)
  })

  it('are told everything that is wrong at once', () => {
    expect(codes({ name: '', type: 'x' as never, rotate_after: '0d' })).toEqual([
      'KEY_NAME_INVALID name',
      'KEY_TYPE_INVALID type',
      'DURATION_INVALID rotate_after',
    ])
  })
})
