import type { Limit, Source } from './source.ts'

/** Where an input has one of these, somebody may read a key of whom it says nothing. */
const READERS_UNTOLD: ReadonlySet<Limit['kind']> = new Set([
  'no-values',
  'no-uses',
  'unchanged-not-told',
  'outputs-not-traced',
  'locals',
  'stray-outputs',
  'errored',
  'incomplete',
  'narrowed',
  'left-out',
  'blocks-left-out',
  'unknown-parts',
])

/** Where an input has one of these, not everything that happens to keys is in it. */
const CHANGES_UNTOLD: ReadonlySet<Limit['kind']> = new Set([
  'no-values',
  'errored',
  'incomplete',
  'narrowed',
  'left-out',
  'blocks-left-out',
  'unknown-parts',
])

/** Whether an input tells everybody who reads a key: only then a key has no readers. */
export function tellsReaders({ limits }: Source): boolean {
  return limits.every(({ kind }) => !READERS_UNTOLD.has(kind))
}

/** Whether an input tells everything that happens to keys. */
export function tellsChanges({ limits }: Source): boolean {
  return limits.every(({ kind }) => !CHANGES_UNTOLD.has(kind))
}
