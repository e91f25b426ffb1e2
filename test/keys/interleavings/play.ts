import { EkbError } from '../../../src/core/messages/errors/index.ts'
import { Secret } from '../../../src/core/secret.ts'
import {
  type Creation,
  createKey,
  deleteKey,
  type KeyReference,
  type Reading,
  readKey,
  type Session,
  startSession,
} from '../../../src/keys/index.ts'
import type { KeyType } from '../../../src/platform/key.ts'
import type { ModelKey } from '../model-key.ts'
import { ModelPlatform } from '../model-platform.ts'
import { VirtualClock } from '../virtual-clock.ts'
import type { Plan, Step } from './plan.ts'

/** Longer than any wait of the rules and any fault of the plan. */
const LONG_AFTER = 600_000

/** A create as it ended. */
export interface Created {
  readonly session: string
  readonly name: string
  readonly type: KeyType
  readonly stored: boolean
  readonly startedAt: number
  readonly endedAt: number
  readonly result?: Creation
  readonly error?: EkbError
}

/** A read or a delete as it ended. */
export interface Looked {
  readonly session: string
  readonly wanted: ModelKey
  /** What the state has of it. */
  readonly reference: KeyReference
  readonly startedAt: number
  readonly endedAt: number
  readonly reading?: Reading
  readonly error?: EkbError
}

/** What came of a plan. */
export interface World {
  readonly platform: ModelPlatform
  readonly created: Created[]
  readonly read: Looked[]
  readonly deleted: Looked[]
  /** The keys that a delete was asked for. */
  readonly asked: Set<ModelKey>
}

/** Runs a plan: each step at its time, all of them side by side, in as many sessions as are named. */
export async function play(
  plan: Plan,
  sessionNames: readonly string[],
  sharedNames: boolean,
): Promise<World> {
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
  const sessions = sessionNames.map(by => {
    const stopping = new AbortController()
    return { by, stopping, session: startSession(platform.as(by), clock, stopping.signal) }
  })
  await clock.run(
    Promise.all(
      plan.steps.map(async (step, index) => {
        const actor = sessions[index % sessions.length]
        if (actor === undefined) return
        await clock.sleep(step.at)
        await take(world, step, actor, sharedNames)
      }),
    ),
  )
  await clock.advance(LONG_AFTER)
  return world
}

interface Actor {
  readonly by: string
  readonly session: Session
  readonly stopping: AbortController
}

async function take(world: World, step: Step, actor: Actor, sharedNames: boolean): Promise<void> {
  const { platform } = world
  const nameOf = (name: number): string => (sharedNames ? `name ${name}` : `Name ${name} of ${actor.by}`)
  switch (step.what) {
    case 'create':
      return create(world, { ...step, name: nameOf(step.name) }, actor)
    case 'other creates':
      platform.commit(nameOf(step.name), step.type, 'other')
      return
    case 'other deletes':
    case 'other takes the id': {
      const key = platform.keys[step.which % platform.keys.length]
      if (key === undefined || key.type === 'system') return
      if (step.what === 'other deletes') platform.remove(key, 'other')
      else platform.commit('taken', 'privileged', 'other', undefined, key.id)
      return
    }
    case 'stop':
      actor.stopping.abort()
      return
    default:
      return look(world, step, actor)
  }
}

async function create(
  world: World,
  { name, type, stored }: Pick<Step & { what: 'create' }, 'type' | 'stored'> & { name: string },
  { by, session, stopping }: Actor,
): Promise<void> {
  const { clock } = world.platform
  const startedAt = clock.now().getTime()
  const end = (rest: object): Created => ({
    session: by,
    name,
    type,
    stored,
    startedAt,
    endedAt: clock.now().getTime(),
    ...rest,
  })
  await createKey(session, { projectId: 'p', name, type, storeSecret: stored }, stopping.signal).then(
    result => world.created.push(end({ result })),
    error => world.created.push(end({ error: known(error) })),
  )
}

async function look(
  world: World,
  step: Step & { what: 'read' | 'delete' },
  { by, session, stopping }: Actor,
): Promise<void> {
  const { clock } = world.platform
  const inState = keysInState(world, by)
  const remembered = inState[step.which % inState.length]
  if (remembered === undefined) return
  const { wanted, reference } = remembered
  const startedAt = clock.now().getTime()
  const end = (rest: object): Looked => ({
    session: by,
    wanted,
    reference,
    startedAt,
    endedAt: clock.now().getTime(),
    ...rest,
  })
  if (step.what === 'read') {
    await readKey(session, 'p', reference).then(
      reading => world.read.push(end({ reading })),
      error => world.read.push(end({ error: known(error) })),
    )
    return
  }
  world.asked.add(wanted)
  await deleteKey(session, 'p', reference, stopping.signal).then(
    () => world.deleted.push(end({})),
    error => world.deleted.push(end({ error: known(error) })),
  )
}

/** A key as a state has it. */
interface Remembered {
  readonly wanted: ModelKey
  readonly reference: KeyReference
}

/** The keys that a state can have: those from before the session, and those that its creates have returned. */
function keysInState(world: World, session: string): Remembered[] {
  const seeds = world.platform.keys.filter(key => key.by === 'seed' || key.by === 'platform')
  const made = world.created.flatMap(create => {
    const { result, stored, session: by, name } = create
    const wanted = by === session && result !== undefined ? keyOf(world, create) : undefined
    if (wanted === undefined || result === undefined) return []
    const { id, value, fingerprint, preview } = result.key
    const type = wanted.type === 'system' ? {} : { type: wanted.type }
    return [{ wanted, reference: { id, name, ...type, fingerprint, preview, ...(stored && { value }) } }]
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
    name: key.asked ?? key.name,
    ...(key.type !== 'system' && { type: key.type }),
  }
}

/** The model's key that a creation says it is: by its value, else the newest that had this id then. */
export function keyOf({ platform }: World, { result, endedAt }: Created): ModelKey | undefined {
  if (result === undefined) return undefined
  const { id, value } = result.key
  return (
    platform.keys.find(
      key => key.value === value?.reveal() || `key_${new Secret(key.value).digest()}` === id,
    ) ?? platform.keys.findLast(key => key.id === id && key.createdAt <= endedAt)
  )
}
