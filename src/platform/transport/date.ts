import type { Answer } from './exchange.ts'

/** The platform's clock when it answered, from its Date header; absent if that is not a valid time. */
export function dateOf({ headers }: Answer): { date?: Date } {
  const text = headers['date']
  const date = new Date(typeof text === 'string' ? text : Number.NaN)
  return Number.isNaN(date.getTime()) ? {} : { date }
}
