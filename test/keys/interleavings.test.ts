import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Creation,
  createKey,
  deleteKey,
  type KeyReference,
  type Reading,
  readKey,
  startWalk,
  type Walk,
} from '../../src/keys/index.ts'
import { EkbError } from '../../src/platform/errors/index.ts'
import type { KeyType } from '../../src/platform/key.ts'
import { Secret } from '../../src/platform/secret.ts'
import {
  type CreateFault,
  type DeleteFault,
  type Dialect,
  type ListFault,
  type ModelKey,
  ModelPlatform,
  PLAIN,
} from './model-platform.ts'
import { expectNoSecrets } from './no-secrets.ts'
import { VirtualClock } from './virtual-clock.ts'

/** The same cases in every run; with EKB_PROPERTY_RUNS that many others, for a longer search. */
const RUNS = process.env['EKB_PROPERTY_RUNS']
const CASES = RUNS === undefined ? { numRuns: 800, seed: 20_261_123 } : { numRuns: Number(RUNS) }
const TIMEOUT = 60_000 + Number(RUNS ?? 0) * 50
/** Longer than any wait of the rules and any fault of the plan. */
const LONG_AFTER = 600_000
/** How long the rules look at least for a key that no list shows. */
const LOOKED_FOR = 6_000
/** What the rules grant a platform's clock, its whole seconds, and the way of a list. */
const CLOCK_DOUBT = 2_000 + 1_000 + 10_000

type Step = { readonly at: number } & (
  | { readonly what: 'create'; readonly name: number; readonly type: KeyType; readonly stored: boolean }
  | { readonly what: 'read' | 'delete'; readonly which: number }
  | { readonly what: 'other creates'; readonly name: number; readonly type: KeyType }
  | { readonly what: 'other deletes'; readonly which: number }
  | { readonly what: 'stop' }
)

interface Plan {
  readonly dialect: Dialect
  readonly latency: number
  readonly steps: readonly Step[]
  readonly list: readonly ListFault[]
  readonly create: readonly CreateFault[]
  readonly delete: readonly DeleteFault[]
}

const type = fc.constantFrom<KeyType>('privileged', 'locked_down_viewer')
const at = fc.oneof(fc.nat(60), fc.nat(60_000))
const latency = fc.constantFrom(0, 1, 7, 50, 900, 9_000)
const name = fc.nat(2)
const which = fc.nat(20)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ what: fc.constant('create' as const), at, name, type, stored: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('read' as const), at, which }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('delete' as const), at, which }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('other creates' as const), at, name, type }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('other deletes' as const), at, which }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('stop' as const), at }) },
)

const dialect: fc.Arbitrary<Dialect> = fc.record({
  ids: fc.boolean(),
  answersId: fc.boolean(),
  mask: fc.constantFrom('none', 'ends', 'prefix', 'all'),
  tellsCreated: fc.boolean(),
  tellsTime: fc.boolean(),
  foreignTypes: fc.boolean(),
  answersCreated: fc.boolean(),
  dateOff: fc.constantFrom(0, 0, 900, 3_600_000),
  skew: fc.constantFrom(0, -90_000, 1_500, 3_600_000),
})

const lag = fc.constantFrom(0, 0, 0, 30, 1_000, 4_000, 20_000, 90_000)
const plan: fc.Arbitrary<Plan> = fc.record({
  dialect: fc.oneof(fc.constant(PLAIN), dialect),
  latency: fc.constantFrom(0, 20),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
  list: fc.array(fc.record({ latency, fails: fc.constantFrom(false, false, false, true), lag }), {
    maxLength: 30,
  }),
  create: fc.array(
    fc.record({
      latency,
      how: fc.constantFrom<NonNullable<CreateFault['how']>>(
        'answered',
        'answered',
        'refused',
        'not sent',
        'lost before',
        'lost after',
        'late',
      ),
      late: fc.constantFrom(10, 2_000, 20_000, 100_000),
    }),
    { maxLength: 10 },
  ),
  delete: fc.array(
    fc.record({
      latency,
      how: fc.constantFrom<NonNullable<DeleteFault['how']>>(
        'answered',
        'refused',
        'lost before',
        'lost after',
        'denied',
      ),
    }),
    { maxLength: 6 },
  ),
})

interface Created {
  readonly walk: string
  readonly name: string
  readonly stored: boolean
  readonly startedAt: number
  readonly endedAt: number
  readonly result?: Creation
  readonly error?: EkbError
}

interface Looked {
  readonly walk: string
  readonly wanted: ModelKey
  readonly startedAt: number
  readonly endedAt: number
  readonly reading?: Reading
  readonly error?: EkbError
}

interface World {
  readonly platform: ModelPlatform
  readonly created: Created[]
  readonly read: Looked[]
  readonly deleted: Looked[]
  readonly asked: Set<ModelKey>
}

/** Runs a plan: each step at its time, all of them side by side, in as many walks as are named. */
async function play(plan: Plan, walkNames: readonly string[], sharedNames: boolean): Promise<World> {
  const clock = new VirtualClock()
  const platform = new ModelPlatform(clock, plan.dialect)
  platform.latency = plan.latency
  platform.faults.list.push(...plan.list)
  platform.faults.create.push(...plan.create)
  platform.faults.delete.push(...plan.delete)
  const old = clock.now().getTime() - 100 * 86_400_000
  for (const by of ['seed', 'other', 'seed', 'seed']) {
    platform.commit(`name ${platform.keys.length % 3}`, 'privileged', by, old + platform.keys.length * 60_000)
  }
  const world: World = { platform, created: [], read: [], deleted: [], asked: new Set() }
  const walks = walkNames.map(by => {
    const stopping = new AbortController()
    return { by, stopping, walk: startWalk(platform.as(by), clock, stopping.signal) }
  })
  await clock.run(
    Promise.all(
      plan.steps.map(async (step, index) => {
        const actor = walks[index % walks.length]
        if (actor === undefined) return
        await clock.sleep(step.at)
        await take(world, step, actor, sharedNames)
      }),
    ),
  )
  await clock.advance(LONG_AFTER)
  return world
}

async function take(
  world: World,
  step: Step,
  { by, walk, stopping }: { by: string; walk: Walk; stopping: AbortController },
  sharedNames: boolean,
): Promise<void> {
  const { platform } = world
  const nameOf = (name: number): string => (sharedNames ? `name ${name}` : `name ${name} of ${by}`)
  switch (step.what) {
    case 'create': {
      const wanted = { projectId: 'p', name: nameOf(step.name), type: step.type, storeSecret: step.stored }
      const startedAt = platform.clock.now().getTime()
      const end = (rest: object): Created => ({
        walk: by,
        name: wanted.name,
        stored: step.stored,
        startedAt,
        endedAt: platform.clock.now().getTime(),
        ...rest,
      })
      await createKey(walk, wanted, stopping.signal).then(
        result => world.created.push(end({ result })),
        error => world.created.push(end({ error: known(error) })),
      )
      return
    }
    case 'other creates':
      platform.commit(nameOf(step.name), step.type, 'other')
      return
    case 'other deletes': {
      const key = platform.keys[step.which % platform.keys.length]
      if (key !== undefined && key.type !== 'system') platform.remove(key, 'other')
      return
    }
    case 'stop':
      stopping.abort()
      return
    default: {
      const inState = keysInState(world, by)
      const remembered = inState[step.which % inState.length]
      if (remembered === undefined) return
      const { wanted, reference } = remembered
      const startedAt = platform.clock.now().getTime()
      const end = (rest: object): Looked => ({
        walk: by,
        wanted,
        startedAt,
        endedAt: platform.clock.now().getTime(),
        ...rest,
      })
      if (step.what === 'read') {
        await readKey(walk, 'p', reference).then(
          reading => world.read.push(end({ reading })),
          error => world.read.push(end({ error: known(error) })),
        )
        return
      }
      world.asked.add(wanted)
      await deleteKey(walk, 'p', reference, stopping.signal).then(
        () => world.deleted.push(end({})),
        error => world.deleted.push(end({ error: known(error) })),
      )
    }
  }
}

/** A key as a state has it. */
interface Remembered {
  readonly wanted: ModelKey
  readonly reference: KeyReference
}

/** The keys that a state can have: those from before the walk, and those that its creates have returned. */
function keysInState(world: World, walk: string): Remembered[] {
  const seeds = world.platform.keys.filter(key => key.by === 'seed' || key.by === 'platform')
  const made = world.created.flatMap(({ result, stored, walk: by, name }) => {
    const wanted = by === walk && result !== undefined ? keyOf(world, result) : undefined
    if (wanted === undefined || result === undefined) return []
    const { id, value, fingerprint, preview } = result.key
    return [{ wanted, reference: { id, name, fingerprint, preview, ...(stored && { value }) } }]
  })
  return [...seeds.map(wanted => ({ wanted, reference: referenceTo(wanted, world.platform) })), ...made]
}

function known(error: unknown): EkbError {
  if (error instanceof EkbError) return error
  throw error
}

function referenceTo(key: ModelKey, { dialect }: ModelPlatform): KeyReference {
  const value = new Secret(key.value)
  return {
    id: dialect.ids ? key.id : `key_${value.digest()}`,
    value,
    fingerprint: `sha256:${value.digest()}`,
    name: key.name,
  }
}

/** The keys that a walk's creates made, deleted or not. */
function madeBy(world: World, walk: string): ModelKey[] {
  return world.platform.keys.filter(key => key.by === walk)
}

/** The model's key that a creation says it is. */
function keyOf({ platform }: World, { key }: Creation): ModelKey | undefined {
  return platform.keys.find(
    other => other.id === key.id || other.value === key.value?.reveal() || `key_${digest(other)}` === key.id,
  )
}

function digest(key: ModelKey): string {
  return new Secret(key.value).digest()
}

/** Whether two lists in a row, as this walk had them, lacked a key that existed when the first was asked for. */
function twoListsLacked({ platform }: World, { walk, wanted, endedAt }: Looked): boolean {
  const lists = platform.requests.filter(
    ({ by, kind, shown, answeredAt = Number.POSITIVE_INFINITY }) =>
      by === walk && kind === 'list' && shown !== undefined && answeredAt <= endedAt,
  )
  return lists.some(
    ({ shown, askedAt }, index) =>
      askedAt >= wanted.createdAt && !shown?.has(wanted) && lists[index + 1]?.shown?.has(wanted) === false,
  )
}

function isGone(key: ModelKey, at: number): boolean {
  return key.deletedAt !== undefined && key.deletedAt <= at
}

function expectNothingLost(world: World, walk: string): void {
  const creates = world.created.filter(create => create.walk === walk)
  for (const wantedName of new Set(creates.map(create => create.name))) {
    const same = creates.filter(create => create.name === wantedName)
    const returned = new Set(same.map(({ result }) => result && keyOf(world, result)))
    const uncovered = madeBy(world, walk).filter(key => key.name === wantedName && !returned.has(key))
    // A create that could not tell says so, and one that found somebody's newer key instead says so too.
    const covering = same.filter(
      ({ error, result }) =>
        error?.code === 'CREATE_LOST' ||
        error?.code === 'CREATE_AMBIGUOUS' ||
        (result?.problem !== undefined && keyOf(world, result)?.by !== walk),
    )
    expect(uncovered.length, `uncovered keys named ${wantedName}`).toBeLessThanOrEqual(covering.length)
    for (const { error } of same) {
      if (error?.code === 'CREATE_LOST') expect(error.detail).toContain(wantedName)
    }
  }
}

function expectNothingDoubled(world: World, walk: string): void {
  const creates = world.created.filter(create => create.walk === walk)
  const posts = world.platform.requests.filter(({ by, kind }) => by === walk && kind === 'create')
  for (const wantedName of new Set(posts.map(post => post.name))) {
    const called = creates.filter(create => create.name === wantedName).length
    expect(posts.filter(post => post.name === wantedName).length).toBeLessThanOrEqual(called)
  }
  const ids = creates.flatMap(({ result }) => (result ? [result.key.id] : []))
  expect(new Set(ids).size, `ids ${ids.join(' ')}`).toBe(ids.length)
  for (const { result, name } of creates) {
    if (result === undefined) continue
    const key = keyOf(world, result)
    expect(key, `a key is returned that never was: ${result.key.id}`).toBeDefined()
    expect(key?.name).toBe(name)
    if (result.problem === undefined) {
      expect(key?.by).toBe(walk)
      expect(result.key.value?.reveal()).toBe(key?.value)
      expect(result.key.secret?.reveal()).toBe(key?.secret)
    }
  }
}

function expectNothingAdopted(world: World, walk: string): void {
  const { platform, created } = world
  for (const { result, name, walk: by } of created) {
    const key = result && keyOf(world, result)
    if (by !== walk || key === undefined || key.by === walk) continue
    const posts = platform.requests.filter(
      request => request.by === walk && request.kind === 'create' && request.name === name,
    )
    // No list had shown it before, and it is no older than the POST as far as clocks can tell.
    const before = posts.filter(post => {
      const seen = platform.requests.some(
        ({ by, shown, answeredAt }) => by === walk && shown?.has(key) && (answeredAt ?? 0) < post.askedAt,
      )
      return !seen && key.createdAt >= post.askedAt - CLOCK_DOUBT
    })
    expect(before.length, `${key.id} was somebody else's`).toBeGreaterThan(0)
  }
}

/** Whether a create has gone on for so long after its answer that it has given up to see its key. */
function soughtLong({ requests }: ModelPlatform, key: ModelKey, endedAt: number): boolean {
  const post = requests.find(({ made }) => made === key)
  return endedAt - (post?.answeredAt ?? endedAt) >= LOOKED_FOR
}

/**
 * Whenever no create is under way, lists have shown every key that creates have returned, or were asked for
 * it for long enough: the engine may end then, and the next run lists at once.
 */
function expectShown({ platform, created }: World, walk: string): void {
  const creates = created.filter(create => create.walk === walk)
  const lists = platform.requests.filter(({ by, kind }) => by === walk && kind === 'list')
  for (const { endedAt: end } of creates) {
    if (creates.some(({ startedAt, endedAt }) => startedAt <= end && endedAt > end)) continue
    for (const { result, endedAt } of creates) {
      const key = platform.keys.find(({ value }) => value === result?.key.value?.reveal())
      if (key === undefined || endedAt > end || soughtLong(platform, key, endedAt)) continue
      const seen = lists.some(({ shown, answeredAt }) => shown?.has(key) && (answeredAt ?? end) <= end)
      const sought = lists.some(({ askedAt }) => askedAt >= key.createdAt && askedAt <= end - LOOKED_FOR)
      expect(seen || sought, `${key.id} was handed over, and no list was asked for it`).toBe(true)
    }
  }
}

/** A state says of a key's age what lists say, to the second that a Date header leaves open. */
function expectAgesTold({ platform, created }: World): void {
  for (const { result, endedAt } of created) {
    const key = platform.keys.find(({ value }) => value === result?.key.value?.reveal())
    const told = key && platform.shown(key).createdAt
    if (told === undefined || result?.key.createdAt === undefined) continue
    // Where no list showed the key in time, the POST's Date is the best that there is.
    if (key === undefined || soughtLong(platform, key, endedAt)) continue
    expect(Math.abs(result.key.createdAt.getTime() - told.getTime())).toBeLessThanOrEqual(1_000)
  }
}

function expectOnlyAskedDeleted(world: World): void {
  const { platform, asked } = world
  for (const { kind, target } of platform.requests) {
    if (kind === 'delete' && target !== undefined) expect(asked.has(target)).toBe(true)
  }
  const [system] = platform.keys
  expect(system?.type).toBe('system')
  expect(system?.deletedAt).toBeUndefined()
  for (const { wanted, error } of world.deleted) {
    if (wanted.type === 'system') expect(error).toBeDefined()
  }
}

function expectGoneIsGone(world: World): void {
  for (const looked of world.read) {
    if (looked.reading === undefined || looked.reading.key !== undefined) continue
    const gone = isGone(looked.wanted, looked.endedAt)
    expect(gone || twoListsLacked(world, looked), `${looked.wanted.id} is called gone`).toBe(true)
  }
  for (const looked of world.deleted) {
    if (looked.error !== undefined) continue
    const gone = isGone(looked.wanted, looked.endedAt)
    expect(gone || twoListsLacked(world, looked), `${looked.wanted.id} is called deleted`).toBe(true)
  }
}

function expectSecretsStored({ platform, created }: World): void {
  const { ids, mask } = platform.dialect
  if (ids || mask === 'none') return
  const posted = new Set(platform.requests.map(request => request.name))
  for (const { stored, name, error } of created) {
    if (stored) continue
    expect(error).toBeDefined()
    if (!created.some(other => other.stored && other.name === name)) expect(posted.has(name)).toBe(false)
  }
}

function expectNothingShown({ platform, created, read, deleted }: World): void {
  for (const { error, result } of created) {
    for (const shown of [error, result?.problem, result]) {
      if (shown !== undefined) expectNoSecrets(shown, platform.keys)
    }
  }
  for (const { error } of [...read, ...deleted]) if (error) expectNoSecrets(error, platform.keys)
}

describe('whatever goes wrong, and in whatever order', () => {
  it(
    'one walk loses nothing, doubles nothing and deletes nothing that it was not asked to',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, async plan => {
          const world = await play(plan, ['we'], true)
          expectNothingLost(world, 'we')
          expectNothingDoubled(world, 'we')
          expectNothingAdopted(world, 'we')
          expectOnlyAskedDeleted(world)
          expectGoneIsGone(world)
          expectSecretsStored(world)
          // A run that is stopped asks for no list any more.
          if (!plan.steps.some(({ what }) => what === 'stop')) {
            expectShown(world, 'we')
            expectAgesTold(world)
          }
          expectNothingShown(world)
        }),
        CASES,
      )
    },
    TIMEOUT,
  )

  it(
    'walks side by side keep their keys apart where their names differ',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, async plan => {
          const world = await play(plan, ['we', 'they', 'you'], false)
          for (const walk of ['we', 'they', 'you']) {
            expectNothingLost(world, walk)
            expectNothingDoubled(world, walk)
            expectNothingAdopted(world, walk)
          }
          expectOnlyAskedDeleted(world)
          expectGoneIsGone(world)
          expectNothingShown(world)
        }),
        CASES,
      )
    },
    TIMEOUT,
  )

  it(
    'walks side by side with the same names lose nothing either',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, async plan => {
          const world = await play(plan, ['we', 'they'], true)
          for (const walk of ['we', 'they']) {
            expectNothingLost(world, walk)
            expectNothingDoubled(world, walk)
            expectNothingAdopted(world, walk)
          }
          expectOnlyAskedDeleted(world)
          expectGoneIsGone(world)
          expectNothingShown(world)
        }),
        CASES,
      )
    },
    TIMEOUT,
  )
})
