import { count, has, listed, type RichText, say } from '../findings/index.ts'
import { timeWords, untilWords } from '../judging/kept-key.ts'
import type { DeletedPart, KeyChange, RotatingChange } from '../model/index.ts'

/** What happens to the keys of a rotating key, in full sentences; none for other keys. */
export function rotatingText(key: KeyChange): RichText[] {
  const { rotating } = key
  if (rotating === undefined) return []
  if (has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'revoke')) return all(key, rotating)
  if (has(key, 'forget')) return [say`Its keys keep working: ${namesOf(rotating.keys)}.`]
  return [
    ...(has(key, 'may-rotate-in-place')
      ? [say`Whether it rotates, and whether its previous key is deleted, is decided only during apply.`]
      : []),
    ...rotation(key, rotating),
    ...rotating.deleted.map(deletedText),
    ...staleText(rotating),
    ...(rotating.deletesStray
      ? [say`A key that is in no state is deleted. A warning of the provider names it.`]
      : []),
    ...rotating.waiting.map(({ name, reason, days }) => {
      const since = days === null || days === 0 ? say`` : say` ${[count(days, 'day')]} ago`
      if (reason === 'superseded') {
        return say`${name ?? 'A key'} works on until the overlap is over: it was the previous key before a rotation.`
      }
      const why = reason === 'signs_in' ? say` The provider signs in with it.` : say``
      return say`${name ?? 'A key'} should have been deleted${since}, and still exists.${why}`
    }),
  ]
}

function all(key: KeyChange, { keys }: RotatingChange): RichText[] {
  const without = has(key, 'revoke') ? say`` : say`, without an overlap`
  return [say`All of its keys are deleted${without}: ${namesOf(keys)}.`]
}

function rotation(key: KeyChange, { next, kept, isCurrentMissing }: RotatingChange): RichText[] {
  if (!has(key, 'rotate-in-place')) {
    return kept === null || has(key, 'no-change', 'may-rotate-in-place')
      ? []
      : [say`Its previous key, ${kept.name ?? 'which has no known name'}, works ${untilWords(kept)}.`]
  }
  const made = next === null ? say`A new key becomes the current one.` : say`${next} becomes the current key.`
  const gone = isCurrentMissing ? say` Someone deleted the current key outside of the engine.` : say``
  const stays =
    kept === null
      ? say` No older key works.`
      : say` ${kept.name ?? 'The key before it'} works ${untilWords(kept)}.`
  return [say`${made}${gone}${stays}`]
}

function deletedText({ part, name, because, until }: DeletedPart): RichText {
  const called = name === null ? say`A key` : say`${name}`
  const end = until === null ? say`` : say` at ${[timeWords(until)]}`
  switch (because) {
    case 'overlap-over':
      return say`${called}, the previous key, is deleted: its overlap ended${end}.`
    case 'revoked':
      return say`${called}, the previous key, is deleted before its overlap ends${end}: ${'revoke_previous'} changed.`
    case 'superseded':
      return say`${called}, the previous key, is deleted before its overlap ends${end}: the rotation takes its place.`
    case 'overlap-shortened':
      return say`${called}, the previous key, is deleted: the overlap that ended${end} is shorter now.`
    default:
      return part === 'current'
        ? say`${called} is deleted: its secret never arrived.`
        : say`${called}, which should be gone already, is deleted.`
  }
}

function staleText({ stale }: RotatingChange): RichText[] {
  const left = stale.filter(({ updated, instances }) => updated !== null && updated < instances)
  return left.length === 0
    ? []
    : [say`The previous key is still held by ${listed(left.map(({ address }) => address))}.`]
}

const PARTS = { current: 'current', previous: 'previous', retiring: 'should be gone' } as const

function namesOf(keys: RotatingChange['keys']): RichText {
  const named = keys.map(({ name, part }) => say`${name ?? 'a key'} (${[PARTS[part]]})`)
  if (named.length === 0) return listed(['none'])
  return named.flatMap((one, index) =>
    index === 0 ? one : [index === named.length - 1 ? ' and ' : ', ', ...one],
  )
}
