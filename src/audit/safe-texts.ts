import type { Secret } from '../core/secret.ts'
import { displayed, Guard, SensitiveValues } from '../review/safety/index.ts'

/** The only way of a text from outside into the report of an audit. */
export interface SafeTexts {
  /** A name; undefined where it holds a value or looks like one. */
  name(text: string): string | undefined
  /** An id, which is public by what it is; null where it holds a value. */
  id(text: string | null): string | null
  /** An address, a command or a file. */
  address(text: string): string
}

/** @param secrets every value that was read */
export function safeTexts(secrets: readonly Secret[]): SafeTexts {
  const sensitive = new SensitiveValues()
  // They are compared, and never shown.
  for (const secret of secrets) sensitive.add(secret.reveal())
  const guard = new Guard(sensitive)
  return {
    name(text) {
      const shown = guard.text(text)
      return shown.is === 'known' ? (shown.value ?? undefined) : undefined
    },
    id: text => (text === null || sensitive.isIn(text) ? null : displayed(text)),
    address: text => guard.address(text),
  }
}
