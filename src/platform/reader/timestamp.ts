const MILLISECONDS_FROM = 1e11
const NUMBER = /^\d+(\.\d+)?$/
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/**
 * Reads a time as platforms write it: seconds since 1970, milliseconds (above 1e11), either as number or
 * digits, or ISO 8601. An ISO time without a zone is UTC, as Python servers mean it.
 * Absent where it is none of these.
 */
export function readTimestamp(value: unknown): Date | undefined {
  if (typeof value === 'number') return fromNumber(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return NUMBER.test(text) ? fromNumber(Number(text)) : fromIso(text)
}

function fromNumber(value: number): Date | undefined {
  if (!(value > 0)) return undefined
  return valid(new Date(value > MILLISECONDS_FROM ? value : value * 1000))
}

function fromIso(text: string): Date | undefined {
  const match = ISO.exec(text)
  if (match === null) return undefined
  const [, day, time = '00:00:00', fraction = '0', zone = 'Z'] = match
  const seconds = time.length === 5 ? `${time}:00` : time
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()
  return valid(new Date(`${day}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`))
}

const LATEST = Date.UTC(9999, 11, 31)

function valid(date: Date): Date | undefined {
  return date.getTime() <= LATEST ? date : undefined
}
