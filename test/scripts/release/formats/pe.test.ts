import { expect, test } from 'vitest'
import { peProblem } from '../../../../scripts/release/formats/pe.ts'
import { pe } from './executables.ts'

test('a console program for the machine is right', () => {
  expect(peProblem(pe(0x8664), 'amd64')).toBeUndefined()
  expect(peProblem(pe(0xaa64), 'arm64')).toBeUndefined()
})

test('another machine, another subsystem and another kind of file are not', () => {
  expect(peProblem(pe(0x8664), 'arm64')).toBe('it is for amd64, not for arm64')
  expect(peProblem(pe(0x14c), 'amd64')).toBe('it is for another machine, not for amd64')
  expect(peProblem(pe(0x8664, 2), 'amd64')).toBe('it is no console program')
  expect(peProblem(Buffer.from('#!/bin/sh'), 'amd64')).toBe('it is no executable of Windows')
})
