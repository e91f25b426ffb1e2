import type { Notice } from '../../keys/index.ts'
import type { EkbError } from '../../platform/errors/index.ts'

/** An error as the engine shows it, with its code at the end so that it can be looked up. */
export function inWords({ summary, detail, code }: EkbError): Error {
  return new Error(`${summary}\n\n${detail} (${code})`)
}

/** A notice as the engine shows it. */
export function noticeText({ summary, detail }: Notice): string {
  return `${summary}\n\n${detail}`
}
