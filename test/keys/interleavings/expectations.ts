import { expect } from 'vitest'
import { storedForm } from '../model-dialect.ts'
import type { ModelKey } from '../model-key.ts'
import { expectNoSecrets } from '../no-secrets.ts'
import {
  contradicts,
  couldBeNew,
  couldBeSeen,
  isDatedAsAnswered,
  isGone,
  isRecognisable,
  isShownAs,
  lastDeleteTells,
  listLackedAfterDelete,
  looksLike,
  oneLessAfterDelete,
  sameDate,
  twoListsLacked,
  untilLastDelete,
} from './evidence.ts'
import { type Created, keyOf, type World } from './play.ts'

/** How long the rules look at least for a key that no list shows. */
const LOOKED_FOR = 6_000
/** What the rules grant a platform's clock, its whole seconds, and the way of a list. */
const CLOCK_DOUBT = 2_000 + 1_000 + 10_000

/** The keys that a session's creates made, deleted or not. */
function madeBy(world: World, session: string): ModelKey[] {
  return world.platform.keys.filter(key => key.by === session)
}

/** Every key that a create made is in the state, or the create has said that it may be there. */
export function expectNothingLost(world: World, session: string): void {
  const creates = world.created.filter(create => create.session === session)
  for (const wantedName of new Set(creates.map(create => create.name))) {
    const same = creates.filter(create => create.name === wantedName)
    const returned = new Set(same.map(create => keyOf(world, create)))
    const uncovered = madeBy(world, session).filter(key => key.asked === wantedName && !returned.has(key))
    // A create that could not tell says so, and one that found somebody's newer key instead says so too.
    const covering = same.filter(
      create =>
        create.error?.code.startsWith('CREATE_') ||
        (create.result?.problem !== undefined && keyOf(world, create)?.by !== session),
    )
    expect(uncovered.length, `uncovered keys named ${wantedName}`).toBeLessThanOrEqual(covering.length)
    for (const { error } of same) {
      if (!error?.code.startsWith('CREATE_')) continue
      expect(`${error.summary} ${error.detail}`).toContain(wantedName)
    }
  }
}

/** Whether a create has found its key in a list, because the answer was lost. */
function isFound({ result }: Created): boolean {
  return result?.problem !== undefined
}

/** One POST a create, one create a key; what a create returns is the key that it made. */
export function expectNothingDoubled(world: World, session: string): void {
  const { dialect } = world.platform
  const creates = world.created.filter(create => create.session === session)
  const posts = world.platform.requests.filter(({ by, kind }) => by === session && kind === 'create')
  for (const wantedName of new Set(posts.map(post => post.name))) {
    const called = creates.filter(create => create.name === wantedName).length
    expect(posts.filter(post => post.name === wantedName).length).toBeLessThanOrEqual(called)
  }
  // A key that was found after a lost answer is told from one in a later answer by a value or an id alone.
  const { ids, answersId, mask } = dialect
  const isTold = mask !== 'all' || (ids && answersId)
  const [found, answered] = [creates.filter(isFound), creates.filter(create => !isFound(create))]
  for (const some of isTold ? [creates] : [found, answered]) {
    const keys = some.flatMap(create => keyOf(world, create) ?? [])
    expect(new Set(keys).size, `keys ${keys.map(({ id }) => id).join(' ')}`).toBe(keys.length)
  }
  for (const create of creates) {
    const { result, name } = create
    if (result === undefined) continue
    const key = keyOf(world, create)
    expect(key, `a key is returned that never was: ${result.key.id}`).toBeDefined()
    if (result.problem === undefined) {
      const mayBeOurs = key?.by === session || (key !== undefined && couldBeNew(world, create, key))
      expect(mayBeOurs, `${key?.id} of ${key?.by} was there before`).toBe(true)
      if (key?.by === session) expect(key.name).toBe(storedForm(name, dialect))
      if (key !== undefined) expect(contradicts(world, create, key), `the type of ${key.id}`).toBe(false)
      expect(result.key.value?.reveal()).toBe(key?.value)
      expect(result.key.secret?.reveal()).toBe(key?.secret)
    }
  }
}

/** A key that somebody else made is in no state, but where clocks leave open whose it is. */
export function expectNothingAdopted(world: World, session: string): void {
  const { platform, created } = world
  for (const create of created) {
    const key = keyOf(world, create)
    const { result } = create
    if (
      create.session !== session ||
      result?.problem === undefined ||
      key === undefined ||
      key.by === session
    )
      continue
    const posts = platform.requests.filter(
      request => request.by === session && request.kind === 'create' && request.name === create.name,
    )
    // No list had shown it before; and as far as clocks can tell it is no older than the POST, and no younger
    // than the failure that this was answered with.
    const fitting = posts.filter(post => {
      const seen = platform.requests.some(
        ({ by, shown, answeredAt }) => by === session && shown?.has(key) && (answeredAt ?? 0) < post.askedAt,
      )
      const isOlder = key.createdAt < post.askedAt - CLOCK_DOUBT
      const isYounger = post.hasFailed && key.createdAt > (post.answeredAt ?? post.askedAt) + CLOCK_DOUBT
      return !seen && !isOlder && !isYounger
    })
    expect(fitting.length, `${key.id} was somebody else's`).toBeGreaterThan(0)
  }
}

/** Whether a create has gone on for so long after its answer that it has given up to see its key. */
function soughtLong({ platform }: World, key: ModelKey, endedAt: number): boolean {
  const post = platform.requests.find(({ made }) => made === key)
  return endedAt - (post?.answeredAt ?? endedAt) >= LOOKED_FOR
}

/**
 * Whenever no create is under way, lists have shown every key that creates have returned, or were asked for
 * it for long enough: the engine may end then, and the next run lists at once.
 */
export function expectShown(world: World, session: string): void {
  const { platform } = world
  const creates = world.created.filter(create => create.session === session)
  const lists = platform.requests.filter(({ by, kind }) => by === session && kind === 'list')
  for (const { endedAt: end } of creates) {
    if (creates.some(({ startedAt, endedAt }) => startedAt <= end && endedAt > end)) continue
    for (const { result, endedAt } of creates) {
      const key = platform.keys.find(({ value }) => value === result?.key.value?.reveal())
      if (key === undefined || endedAt > end || soughtLong(world, key, endedAt)) continue
      // A late list may show the key that had its id before, and look the same.
      const showsIt = (one: ModelKey) =>
        one === key || (looksLike(world, one, key) && sameDate(world, one, key))
      const seen = lists.some(
        ({ shown, answeredAt }) => (answeredAt ?? end) <= end && [...(shown ?? [])].some(showsIt),
      )
      const sought = lists.some(({ askedAt }) => askedAt >= key.createdAt && askedAt <= end - LOOKED_FOR)
      expect(seen || sought, `${key.id} was handed over, and no list was asked for it`).toBe(true)
    }
  }
}

/** A state says of a key's age what lists say, to the second that a Date header leaves open. */
export function expectAgesTold(world: World): void {
  const { platform, created } = world
  for (const { result, endedAt, session } of created) {
    const key = platform.keys.find(({ value, by }) => by === session && value === result?.key.value?.reveal())
    const told = key && platform.shown(key).createdAt
    if (told === undefined || result?.key.createdAt === undefined) continue
    // Where no list showed the key in time, the POST's Date is the best that there is.
    if (key === undefined || soughtLong(world, key, endedAt)) continue
    // An answer is trusted once a list has agreed with one: if that was by chance, nobody knows yet that dates are rounded.
    if (platform.dialect.datesTo > 1_000 && isDatedAsAnswered(world, key, result.key.createdAt)) continue
    expect(Math.abs(result.key.createdAt.getTime() - told.getTime())).toBeLessThanOrEqual(1_000)
  }
}

/**
 * No DELETE meets a key that no delete was asked for, unless somebody has just given that the id of a key which
 * was to be deleted. The system key is never deleted, nor called so.
 */
export function expectOnlyAskedDeleted(world: World): void {
  const { platform, asked, deleted } = world
  for (const request of platform.requests) {
    const { kind, target } = request
    if (kind !== 'delete' || target === undefined || asked.has(target)) continue
    const namesake = [...asked].some(({ id }) => platform.dialect.ids && id === target.id)
    // Nor could anybody see it where lists show it as the state has the key that is to go.
    const twin = platform.dialect.ids && deleted.some(looked => isShownAs(world, target, looked))
    const unseen = twin || (namesake && !couldBeSeen(world, request))
    expect(unseen, `${target.id} of ${target.by} was not to be deleted`).toBe(true)
  }
  const [system] = platform.keys
  expect(system?.type).toBe('system')
  expect(system?.deletedAt).toBeUndefined()
  for (const { wanted, error } of deleted) {
    if (wanted.type === 'system') expect(error).toBeDefined()
  }
}

/** What is called gone is gone, or lists have shown so as far as anybody can tell who looks for what the state has. */
export function expectGoneIsGone(world: World): void {
  for (const looked of world.read) {
    if (looked.reading === undefined || looked.reading.key !== undefined) continue
    if (!isRecognisable(world, looked)) continue
    const gone = isGone(looked.wanted, looked.endedAt)
    const told = twoListsLacked(world, looked) || listLackedAfterDelete(world, looked)
    expect(gone || told, `${looked.wanted.id} is called gone`).toBe(true)
  }
  for (const looked of world.deleted) {
    if (looked.error !== undefined || !isRecognisable(world, looked)) continue
    const gone = isGone(looked.wanted, looked.endedAt)
    const told =
      twoListsLacked(world, looked) ||
      listLackedAfterDelete(world, untilLastDelete(world, looked)) ||
      oneLessAfterDelete(world, looked) ||
      lastDeleteTells(world, looked)
    expect(gone || told, `${looked.wanted.id} is called deleted`).toBe(true)
  }
}

/** No key is made that could never be deleted again. */
export function expectSecretsStored({ platform, created }: World): void {
  const { ids, mask } = platform.dialect
  if (ids || mask === 'none') return
  const posted = new Set(platform.requests.map(request => request.name))
  for (const { stored, name, error } of created) {
    if (stored) continue
    expect(error).toBeDefined()
    if (!created.some(other => other.stored && other.name === name)) expect(posted.has(name)).toBe(false)
  }
}

/** No key material stands in anything that people read. */
export function expectNothingShown({ platform, created, read, deleted }: World): void {
  for (const { error, result } of created) {
    for (const shown of [error, result?.problem, result]) {
      if (shown !== undefined) expectNoSecrets(shown, platform.keys)
    }
  }
  for (const { error } of [...read, ...deleted]) if (error) expectNoSecrets(error, platform.keys)
}

/** Where nothing goes wrong, everything is done. */
export function expectAllDone(world: World): void {
  const { ids, mask } = world.platform.dialect
  for (const { error, result, stored } of world.created) {
    if (!stored && !ids && mask !== 'none') continue
    expect(error?.code).toBeUndefined()
    expect(result?.problem?.code).toBeUndefined()
  }
  for (const { error, reading, wanted, startedAt } of world.read) {
    expect(error?.code).toBeUndefined()
    if (wanted.deletedAt === undefined) expect(reading?.key, `${wanted.id} is there`).toBeDefined()
    const wasDeleted = world.deleted.some(
      other => other.wanted === wanted && other.error === undefined && other.endedAt < startedAt,
    )
    if (wasDeleted) expect(reading?.key, `${wanted.id} is gone`).toBeUndefined()
  }
  for (const { error, wanted, endedAt } of world.deleted) {
    if (wanted.type === 'system') continue
    expect(error?.code).toBeUndefined()
    expect(isGone(wanted, endedAt), `${wanted.id} is deleted`).toBe(true)
  }
}
