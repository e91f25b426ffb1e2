import type { Limitation, Source } from './source.ts'

/** Where an input has one of these, somebody may read a key of whom it says nothing. */
const HIDING_READERS: ReadonlySet<Limitation['kind']> = new Set([
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
const HIDING_CHANGES: ReadonlySet<Limitation['kind']> = new Set([
  'no-values',
  'errored',
  'incomplete',
  'narrowed',
  'left-out',
  'blocks-left-out',
  'unknown-parts',
])

/** Whether an input tells everybody who reads a key: only then a key has no readers. */
export function showsAllReaders({ limitations }: Source): boolean {
  return limitations.every(({ kind }) => !HIDING_READERS.has(kind))
}

/** Whether an input tells everything that happens to keys. */
export function showsAllChanges({ limitations }: Source): boolean {
  return limitations.every(({ kind }) => !HIDING_CHANGES.has(kind))
}
