import { count, has, listed, type Phrase, say } from '../findings/index.ts'
import type { KeyChange, Source, Use } from '../model/index.ts'

/** Where an input has one of these, nobody knows that a key has no readers. */
const UNTOLD = new Set([
  'no-values',
  'no-uses',
  'unchanged-not-told',
  'outputs-not-traced',
  'locals',
  'errored',
])

/** Who uses a key, and whether they take over the new value. */
export function useWords(key: KeyChange, source: Source | undefined): Phrase[] {
  const rotates = has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate')
  const ends = rotates || has(key, 'revoke', 'forget')
  if (key.kind !== 'resource' || key.deposed !== null) return []
  if (key.usedBy.length === 0) {
    const isTold = source?.limits.every(({ kind }) => !UNTOLD.has(kind)) ?? false
    return ends && isTold ? [['Nothing in this configuration reads its key or secret.']] : []
  }
  const outputs = key.usedBy.filter(({ kind }) => kind === 'output')
  const others = key.usedBy.filter(use => use.kind !== 'output')
  const updated = others.filter(isUpdated)
  const missed = others.filter(use => use.updated !== null && !isUpdated(use))
  const untold = others.filter(use => use.updated === null)
  const said: Phrase[] = []
  if (!ends) return [say`Used by ${addresses(key.usedBy)}.`]
  if (updated.length > 0) said.push(say`Used by ${addresses(updated)}, updated in the same run.`)
  if (missed.length > 0) said.push(say`Used by ${addresses(missed)}, not updated in this run.`)
  if (untold.length > 0) {
    said.push(say`Used by ${addresses(untold)}; whether it takes over the new value is not told.`)
  }
  if (outputs.length > 0) {
    const readers = rotates
      ? say`: whoever reads ${[outputs.length === 1 ? 'it' : 'them']} elsewhere is not updated by this run`
      : say``
    said.push(say`Shown by ${addresses(outputs)}${readers}.`)
  }
  return said
}

function isUpdated({ updated, instances }: Use): boolean {
  return updated !== null && updated >= instances
}

function addresses(uses: readonly Use[]): Phrase {
  const [only] = uses
  if (uses.length === 1 && only !== undefined && only.instances > 1) {
    return say`${only.address} (${[count(only.instances, 'instance')]})`
  }
  return listed(uses.map(({ address }) => address))
}
