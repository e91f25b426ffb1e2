import { expect } from 'vitest'
import type { Stack } from './stack.ts'

/** Expects that a preview changes nothing and warns of nothing. */
export async function expectNoChange(stack: Stack, ...args: string[]): Promise<void> {
  const { changes, diagnostics } = await stack.preview(...args)
  expect({ changes, diagnostics }).toEqual({ changes: {}, diagnostics: [] })
}
