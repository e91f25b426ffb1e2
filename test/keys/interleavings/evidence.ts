import { storedForm, toldTime } from '../model-dialect.ts'
import type { ModelKey } from '../model-key.ts'
import type { Request } from '../model-platform.ts'
import type { Created, Looked, World } from './play.ts'

/*
 * What answers have shown to a session, and what they could not show: promises about keys end where nobody can tell.
 */

/** How far two lists have to be from each other to say together that a key is gone. */
const APART = 1_000

function listsOf(
  { platform }: World,
  session: string,
): Required<Pick<Request, 'shown' | 'askedAt' | 'answeredAt'>>[] {
  return platform.requests.flatMap(({ by, kind, shown, isWhole, askedAt, answeredAt }) =>
    by === session && kind === 'list' && isWhole && shown !== undefined && answeredAt !== undefined
      ? [{ shown, askedAt, answeredAt }]
      : [],
  )
}

/** Whether two whole lists, far enough from each other, lacked a key that existed when the first was asked for. */
export function twoListsLacked(world: World, { session, wanted, endedAt }: Looked): boolean {
  const lacking = listsOf(world, session).filter(
    ({ shown, askedAt, answeredAt }) =>
      askedAt >= wanted.createdAt && answeredAt <= endedAt && !shown.has(wanted),
  )
  const [first, last] = [lacking[0], lacking.at(-1)]
  return first !== undefined && last !== undefined && last.askedAt - first.answeredAt >= APART
}

/**
 * Whether a whole list lacked a key after a DELETE for it had been answered well. Where somebody has given its id to
 * another key, the platform may have meant that one.
 */
export function listLackedAfterDelete(world: World, { session, wanted, endedAt }: Looked): boolean {
  const { ids } = world.platform.dialect
  const deleted = world.platform.requests.filter(
    ({ by, target, result }) =>
      by === session && (target === wanted || (ids && target?.id === wanted.id)) && result === 'deleted',
  )
  return deleted.some(({ answeredAt = 0 }) =>
    listsOf(world, session).some(
      list => list.askedAt >= answeredAt && list.answeredAt <= endedAt && !list.shown.has(wanted),
    ),
  )
}

/**
 * Whether lists show two keys in the same way but for their dates, which no state is compared by. What is hidden wholly
 * looks the same whatever the mark.
 */
export function looksLike({ platform }: World, one: ModelKey, other: ModelKey): boolean {
  const [a, b] = [platform.shown(one), platform.shown(other)]
  const hides = platform.dialect.mask === 'all'
  const sameValue = hides || (a.masked === b.masked && a.value?.reveal() === b.value?.reveal())
  return a.id === b.id && a.name === b.name && a.type === b.type && sameValue
}

/**
 * Whether a list showed one key fewer that looks like a deleted one than the list before its DELETE. Where nothing tells
 * one key from another, somebody else's delete at that time looks like ours.
 */
export function oneLessAfterDelete(world: World, { session, wanted, endedAt }: Looked): boolean {
  const { ids, mask } = world.platform.dialect
  if (ids || mask === 'none') return false
  const lists = listsOf(world, session)
  // The list before a DELETE need not be whole.
  const all = world.platform.requests.flatMap(({ by, shown, answeredAt }) =>
    by === session && shown !== undefined && answeredAt !== undefined ? [{ shown, answeredAt }] : [],
  )
  const alike = ({ shown }: { shown: ReadonlySet<ModelKey> }): number =>
    [...shown].filter(key => looksLike(world, key, wanted)).length
  return world.platform.requests.some(({ by, target, result, askedAt, answeredAt = endedAt }) => {
    if (by !== session || target !== wanted || result !== 'deleted') return false
    const before = all.filter(list => list.answeredAt <= askedAt).map(alike)
    const after = lists.filter(list => list.askedAt >= answeredAt && list.answeredAt <= endedAt).map(alike)
    return Math.min(...after) < Math.max(...before)
  })
}

/** The same until the end of the last delete of those under way, which looks for the keys of all that trusted an answer. */
export function untilLastDelete({ deleted }: World, looked: Looked): Looked {
  const underWay = deleted.filter(
    ({ session, startedAt }) => session === looked.session && startedAt <= looked.endedAt,
  )
  return { ...looked, endedAt: Math.max(looked.endedAt, ...underWay.map(({ endedAt }) => endedAt)) }
}

/** Whether the last delete of those under way says that this one, which trusted its answer, was not done. */
export function lastDeleteTells({ deleted }: World, { session, reference, endedAt }: Looked): boolean {
  return deleted.some(
    other =>
      other.session === session && other.endedAt >= endedAt && other.error?.detail.includes(reference.id),
  )
}

/**
 * Whether lists show a key with anything that its state has of it. A platform that answers a POST with an old key of
 * another name, or with an old id, and hides values, makes a state that nobody could find in a list.
 */
export function isRecognisable({ platform }: World, { wanted, reference }: Looked): boolean {
  const { id, value, name } = platform.shown(wanted)
  const isNamedSo = name === '' || name === storedForm(reference.name ?? '', platform.dialect)
  // A state with an id of the platform is not about a key that lists show under another one.
  const mayHaveId = id === undefined || id === reference.id || reference.id.startsWith('key_')
  return id === reference.id || value !== undefined || (isNamedSo && mayHaveId)
}

export function isGone(key: ModelKey, at: number): boolean {
  return key.deletedAt !== undefined && key.deletedAt <= at
}

/** Whether no list of a session had shown it a key before its POST, as far as lists tell one key from another. */
export function couldBeNew(
  { platform }: World,
  { session, startedAt, name, endedAt }: Created,
  key: ModelKey,
): boolean {
  const { mask, ids, answersId } = platform.dialect
  const tellsApart = mask === 'none' || (ids && answersId)
  const ours = platform.requests.filter(({ by }) => by === session)
  const posts = ours.filter(
    ({ kind, name: sent, askedAt }) =>
      kind === 'create' && sent === name && askedAt >= startedAt && askedAt <= endedAt,
  )
  const shown = ours.filter(list => tellsApart && list.shown?.has(key))
  return posts.some(post => shown.every(({ answeredAt = post.askedAt }) => answeredAt >= post.askedAt))
}

/** Whether a list told a create, while it went on, that its key has another type than was asked for. */
export function contradicts(
  { platform }: World,
  { session, type, endedAt }: Created,
  key: ModelKey,
): boolean {
  const { mask, ids, answersId, foreignTypes } = platform.dialect
  const isTold = !foreignTypes && (mask === 'none' || (ids && answersId))
  const post = platform.requests.find(({ made }) => made === key)
  return (
    isTold &&
    key.type !== type &&
    platform.requests.some(
      ({ by, shown, askedAt, answeredAt = endedAt }) =>
        by === session && shown?.has(key) && askedAt >= (post?.answeredAt ?? endedAt) && answeredAt < endedAt,
    )
  )
}

export function sameDate({ platform }: World, one: ModelKey, other: ModelKey): boolean {
  const [a, b] = [one, other].map(key => platform.shown(key).createdAt?.getTime())
  return a === b
}

/** Whether a date is the one in the answer to the POST that made a key. */
export function isDatedAsAnswered({ platform }: World, key: ModelKey, date: Date): boolean {
  const post = platform.requests.find(({ made }) => made === key)
  const { dateOff, tellsTime } = platform.dialect
  const told = toldTime((post?.answeredAt ?? 0) + dateOff, platform.dialect)
  return tellsTime && told.getTime() === date.getTime()
}

/** Whether lists show a key with all that a state has of another one, as far as they tell. */
export function isShownAs({ platform }: World, key: ModelKey, { wanted, reference }: Looked): boolean {
  const { id, name, type, value, masked } = platform.shown(key)
  const { mask } = platform.dialect
  return (
    id === reference.id &&
    (name === '' || name === storedForm(reference.name ?? '', platform.dialect)) &&
    (type === 'unknown' || reference.type === undefined || type === reference.type) &&
    value === undefined &&
    (mask === 'all' || masked === platform.shown(wanted).masked)
  )
}

/** Whether the newest list that a session had when it sent a DELETE showed the key that this was to meet. */
export function couldBeSeen({ platform }: World, { by, askedAt, target }: Request): boolean {
  const newest = platform.requests
    .filter(list => list.by === by && list.shown !== undefined && (list.answeredAt ?? askedAt) < askedAt)
    .toSorted((one, other) => (one.answeredAt ?? 0) - (other.answeredAt ?? 0))
    .at(-1)
  return target !== undefined && newest?.shown?.has(target) === true
}
