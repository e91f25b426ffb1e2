import { inspect } from 'node:util'
import { expect } from 'vitest'
import { EkbError } from '../../src/core/messages/errors/index.ts'
import type { ModelKey } from './model-key.ts'

/** How many characters of a value may stand in a row: the four that a preview shows, and a little. */
const SHOWN_AT_MOST = 8

/** Fails where anything that a person may read has key material in it. */
export function expectNoSecrets(shown: unknown, keys: readonly Pick<ModelKey, 'value' | 'secret'>[]): void {
  const text = shown instanceof Error ? textOf(shown) : inspect(shown, { depth: 10 })
  for (const { value, secret } of keys) {
    for (const material of [value, secret]) {
      for (let at = 0; at + SHOWN_AT_MOST < material.length; at += 1) {
        const part = material.slice(at, at + SHOWN_AT_MOST + 1)
        if (text.includes(part)) expect.fail(`key material in: ${text}`)
      }
    }
  }
}

function textOf(error: Error): string {
  const own = error instanceof EkbError ? [error.summary, error.detail, String(error.path)] : []
  return [error.message, error.stack, JSON.stringify(error), inspect(error), ...own].join('\n')
}

/** What `work` rejects with, checked for key material. */
export async function rejection(
  work: Promise<unknown>,
  keys: readonly Pick<ModelKey, 'value' | 'secret'>[] = [],
): Promise<EkbError> {
  const error = await work.then(
    () => expect.fail('it did not reject'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof EkbError)) throw error
  expectNoSecrets(error, keys)
  return error
}
