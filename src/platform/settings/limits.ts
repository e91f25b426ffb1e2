import { ekbError } from '../../core/messages/errors/index.ts'
import type { SettingText } from './names.ts'

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
const LONGEST_TIMEOUT = 3_600_000
const MOST_RETRIES = 20

/** Reads a duration such as "30s" into milliseconds. @throws EkbError `REQUEST_TIMEOUT_INVALID` */
export function readRequestTimeout({ text, source }: SettingText): number {
  const seen = text.trim()
  let total = 0
  const rest = seen.replace(/(\d+(?:\.\d+)?)(ms|s|m|h)/g, (_, count: string, unit: string) => {
    total += Number(count) * (UNITS[unit] ?? 0)
    return ''
  })
  if (rest !== '' || !(total >= 1 && total <= LONGEST_TIMEOUT)) {
    throw ekbError('REQUEST_TIMEOUT_INVALID', { source, seen }, { path: ['request_timeout'] })
  }
  return Math.round(total)
}

/** Reads a count of retries. @throws EkbError `MAX_RETRIES_INVALID` */
export function readMaxRetries({ text, source }: SettingText): number {
  const seen = text.trim()
  const count = /^\d{1,3}$/.test(seen) ? Number(seen) : Number.NaN
  if (!(count <= MOST_RETRIES)) {
    throw ekbError('MAX_RETRIES_INVALID', { source, seen }, { path: ['max_retries'] })
  }
  return count
}
