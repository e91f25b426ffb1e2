import type { KeyChange, Limitation } from '../model/index.ts'

/** The keys of which the provider has not decided what happens to them. */
export function notDecided(keys: readonly KeyChange[]): readonly Limitation[] {
  const open = keys.filter(({ notes }) => notes.includes('not-decided')).map(({ shown }) => shown)
  return open.length === 0 ? [] : [{ kind: 'not-decided', keys: open }]
}
