import type { KeyLife, KeyLives } from './key-lives.ts'

/** A stretch of a row: what is the case from one day to another. */
export interface Stretch extends KeyLife {
  readonly is: 'current' | 'previous' | 'reads' | 'down'
}

/** The life of each key: the current one until the next key comes, then the previous one. */
export function rowsOf(lives: KeyLives): readonly (readonly Stretch[])[] {
  return lives.map(({ from, to }, index) => {
    const next = lives[index + 1]?.from ?? to
    const current = { from, to: Math.min(next, to), is: 'current' } as const
    return to > next ? [current, { from: next, to, is: 'previous' } as const] : [current]
  })
}

/**
 * What a reader has that takes each new key some days after it was created: a key that is valid, or none.
 *
 * @param lag in days
 * @param end the last day
 */
export function readerOf(lives: KeyLives, lag: number, end: number): readonly Stretch[] {
  return lives.flatMap(({ from, to }, index): Stretch[] => {
    const begins = index === 0 ? from : from + lag
    const next = lives[index + 1]
    const ends = next === undefined ? end : Math.min(end, next.from + lag)
    if (begins >= ends) return []
    const valid: Stretch = { from: begins, to: Math.min(to, ends), is: 'reads' }
    return to < ends ? [valid, { from: to, to: ends, is: 'down' }] : [valid]
  })
}
