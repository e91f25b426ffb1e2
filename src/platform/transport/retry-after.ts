/**
 * The wait that an answer asks for, in milliseconds: seconds or an HTTP date, which counts from the
 * answer's own `Date` where it has one, so that a wrong clock here does not matter.
 */
export function retryAfter(headers: Readonly<Record<string, unknown>>, now: Date): number | undefined {
  const text = headers['retry-after']
  if (typeof text !== 'string') return undefined
  if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Math.ceil(Number(text) * 1000)
  // Date.parse takes almost anything that has a digit; an HTTP date begins with a weekday.
  const until = /^\s*(mon|tue|wed|thu|fri|sat|sun)/i.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(until)) return undefined
  const sent = typeof headers['date'] === 'string' ? Date.parse(headers['date']) : Number.NaN
  return Math.max(0, until - (Number.isNaN(sent) ? now.getTime() : sent))
}
