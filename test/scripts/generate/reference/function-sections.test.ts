import { expect, test } from 'vitest'
import {
  argumentsSection,
  signatureSection,
} from '../../../../scripts/generate/reference/function-sections.ts'
import type { FunctionDefinition } from '../../../../src/keys/model/index.ts'

const JOINED: FunctionDefinition = {
  name: 'joined',
  kind: 'function',
  summary: 'Joins two texts.',
  description: 'Joins two texts.',
  parameters: [
    { name: 'first', type: 'string', description: 'The first text.' },
    { name: 'times', type: 'int', description: { terraform: 'How often.', pulumi: 'No.' }, nullable: true },
  ],
  returns: 'string',
}

test('a signature has the parameters in their order, with types as registries write them', () => {
  expect(signatureSection(JOINED)).toBe(
    '## Signature\n\n```text not-run="a signature"\njoined(first string, times number) string\n```',
  )
})

test('arguments are numbered, and say which may be null', () => {
  expect(argumentsSection(JOINED)).toBe(
    '## Arguments\n\n1. `first` (String) The first text.\n2. `times` (Number, Nullable) How often.',
  )
})
