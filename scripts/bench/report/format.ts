import type { RequestCounts } from '../../../src/emulator/index.ts'

/** What a table shows where nothing was measured. */
export const NOTHING = '-'

/** Two digits from 10 on, three below: `12.9`, `1.46`, `0.222`. */
export function seconds(value: number): string {
  if (Number.isNaN(value)) return NOTHING
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3)
}

export function milliseconds(value: number): string {
  return Number.isNaN(value) ? NOTHING : value.toFixed(1)
}

export function times(ratio: number): string {
  return Number.isNaN(ratio) ? NOTHING : `${ratio.toFixed(2)}x`
}

/** `100 POST + 12 list`; a GET of one key is of the Go provider alone. */
export function requests(counts: RequestCounts | undefined): string {
  if (counts === undefined) return NOTHING
  const parts = [
    [counts.create, 'POST'],
    [counts.delete, 'DELETE'],
    [counts.list, 'list'],
    [counts.other, 'GET'],
  ] as const
  const made = parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`)
  return made.length === 0 ? 'none' : made.join(' + ')
}
