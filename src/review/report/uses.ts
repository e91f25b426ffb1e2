import { count, has, isKey, known, listed, type RichText, say } from '../findings/index.ts'
import { untilWords } from '../judging/kept-key.ts'
import { type KeyChange, type Source, showsAllReaders, type Use } from '../model/index.ts'

/** What uses a key, and whether it gets the new value. */
export function usesText(key: KeyChange, source: Source | undefined): RichText[] {
  if (key.deposed !== null) return []
  const rotates = has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate')
  const ends = isKey(key) && (rotates || has(key, 'revoke', 'forget'))
  if (key.usedBy.length === 0) {
    const isTold = source !== undefined && showsAllReaders(source)
    return ends && isTold ? [['Nothing in this configuration reads its key or secret.']] : []
  }
  if (has(key, 'rotate-in-place')) return [...whileItRotates(key, key.usedBy), ...withoutValue(key)]
  return [...(ends ? whileItEnds(key.usedBy, rotates) : usedBy(key.usedBy, say``)), ...withoutValue(key)]
}

/** Users of a key whose value stops working. */
function whileItEnds(uses: readonly Use[], rotates: boolean): RichText[] {
  const outputs = uses.filter(({ kind }) => kind === 'output')
  const others = uses.filter(use => use.kind !== 'output')
  const gone = others.filter(({ deleted, instances }) => deleted >= instances)
  const updated = others.filter(use => !gone.includes(use) && isUpdated(use))
  const missed = others.filter(use => use.updated !== null && !isUpdated(use))
  const unknown = others.filter(use => use.updated === null)
  const readers = rotates
    ? say`; this run does not update anything that reads ${[outputs.length === 1 ? 'it' : 'them']} elsewhere`
    : say``
  return [
    ...usedBy(updated, say`, updated in the same run`),
    ...usedBy(gone, say`, deleted in the same run`),
    ...usedBy(missed, say`, not updated in this run`),
    ...usedBy(unknown, rotates ? say`; the input does not show whether the new value is passed on` : say``),
    ...(outputs.length === 0 ? [] : [say`Exposed by ${addresses(outputs)}${readers}.`]),
  ]
}

/** Users of a rotating key whose previous value works on. */
function whileItRotates({ rotating }: KeyChange, uses: readonly Use[]): RichText[] {
  const outputs = uses.filter(({ kind }) => kind === 'output')
  const others = uses.filter(use => use.kind !== 'output')
  const missed = others.filter(use => use.updated !== null && !isUpdated(use))
  const kept = rotating?.kept ?? null
  const have = missed.length === 1 ? 'it has' : 'they have'
  const until = kept === null ? say`` : say`; the key that ${[have]} works ${untilWords(kept)}`
  return [
    ...usedBy(others.filter(isUpdated), say`, updated in the same run`),
    ...usedBy(missed, say`, not updated in this run${until}`),
    ...usedBy(
      others.filter(({ updated }) => updated === null),
      say`; the input does not show whether the new value is passed on`,
    ),
    ...(outputs.length === 0 ? [] : [say`Exposed by ${addresses(outputs)}.`]),
  ]
}

/** One sentence for uses that definitely read a value, and one for those that may need only its name or id. */
function usedBy(uses: readonly Use[], how: RichText): RichText[] {
  const [sure, perhaps] = [uses.filter(use => use.sure), uses.filter(use => !use.sure)]
  return [
    ...(sure.length === 0 ? [] : [say`Used by ${addresses(sure)}${how}.`]),
    ...(perhaps.length === 0 ? [] : [say`Possibly used by ${addresses(perhaps)}${how}.`]),
  ]
}

/** A new key whose value is not stored in the state, although something reads it there. */
function withoutValue(key: KeyChange): RichText[] {
  const isNew = has(key, 'create', 'rotate-with-gap', 'rotate-with-overlap', 'rotate')
  const isSaid = key.why.some(reason => reason.kind === 'attribute' && reason.attribute === 'store_secret')
  if (!isNew || isSaid || known(key.after?.store_secret) !== false) return []
  return [['Its key and secret are not stored in the state: anything that reads them there gets no value.']]
}

function isUpdated({ updated, instances }: Use): boolean {
  return updated !== null && updated >= instances
}

function addresses(uses: readonly Use[]): RichText {
  const [only] = uses
  if (uses.length === 1 && only !== undefined && only.instances > 1) {
    return say`${only.address} (${[count(only.instances, 'instance')]})`
  }
  return listed(uses.map(({ address }) => address))
}
