import type { Limitation, Source } from './source.ts'

/** With one of these limitations, something may read a key although the input does not show it. */
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

/** With one of these limitations, the input does not show everything that happens to keys. */
const HIDING_CHANGES: ReadonlySet<Limitation['kind']> = new Set([
  'no-values',
  'errored',
  'incomplete',
  'narrowed',
  'left-out',
  'blocks-left-out',
  'changed-in-place',
  'not-decided',
  'unknown-parts',
])

/** Whether an input shows everything that reads a key. Only then can a key have no readers. */
export function showsAllReaders({ limitations }: Source): boolean {
  return limitations.every(({ kind }) => !HIDING_READERS.has(kind))
}

/** Whether an input shows everything that happens to keys. */
export function showsAllChanges({ limitations }: Source): boolean {
  return limitations.every(({ kind }) => !HIDING_CHANGES.has(kind))
}
