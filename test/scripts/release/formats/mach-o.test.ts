import { describe, expect, test } from 'vitest'
import { signAdHoc, signatureProblem } from '../../../../scripts/release/formats/mach-o.ts'
import { machO } from './executables.ts'

describe('an ad-hoc signature', () => {
  test('replaces a stale one, and fits', () => {
    const stale = machO()
    expect(signatureProblem(stale)).toBe('its signature is unreadable')
    const signed = signAdHoc(stale, 'probe')
    expect(signatureProblem(signed)).toBeUndefined()
    expect(signed.includes(Buffer.from('probe\0'))).toBe(true)
    expect(signAdHoc(signed, 'probe')).toEqual(signed)
  })

  test.each([
    ['the first page', 200],
    ['the last page', 9990],
  ])('tells a changed byte of %s', (_, at) => {
    const signed = signAdHoc(machO(), 'probe')
    signed[at] = (signed[at] ?? 0) ^ 1
    expect(signatureProblem(signed)).toMatch(/does not fit its content/)
  })

  test('tells content that was added before the signature', () => {
    const signed = signAdHoc(machO(), 'probe')
    const grown = Buffer.concat([signed.subarray(0, 9000), Buffer.alloc(4096), signed.subarray(9000)])
    expect(signatureProblem(grown)).toBeDefined()
  })

  test('is not put on a file of another kind', () => {
    expect(() => signAdHoc(Buffer.from('#!/bin/sh\n'), 'probe')).toThrow(RangeError)
    expect(signatureProblem(Buffer.from('MZ'))).toBe('it is no 64-bit executable of macOS')
  })
})
