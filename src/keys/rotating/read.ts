import { EkbError } from '../../core/messages/errors/index.ts'
import { readKey } from '../read/read.ts'
import { type Refreshed, refreshKey } from '../read/refresh.ts'
import type { Session } from '../session/session.ts'
import { type KeyState, referenceOf } from '../state/state.ts'
import type { Warning } from '../warnings.ts'
import { besideOfGeneration, type RotatingBeside } from './beside.ts'
import { observeRotating } from './observe.ts'
import { rotatingTimeToRemember } from './plan-time.ts'
import {
  asKeyState,
  calmStatus,
  type Generation,
  type Retiring,
  type RotatingState,
  retiringAsKeyState,
} from './state.ts'
import { rotatingWarning } from './warnings.ts'

/** A rotating key after a read. */
export interface ReadRotating {
  /** Absent where all its keys are gone. */
  readonly state?: RotatingState
  readonly beside: RotatingBeside
  readonly warnings: readonly Warning[]
}

/**
 * Reads a rotating key. A key is called gone as `readKey` calls it gone. A missing current key stays in the state,
 * with the status `current_missing`: the next rotation goes on with its generation. The resource is gone only with
 * the previous key, or where both are missing and nothing waits in `retiring`.
 *
 * @throws EkbError as `readKey`
 */
export async function readRotating(
  session: Session,
  before: RotatingState,
  beside: RotatingBeside,
): Promise<ReadRotating> {
  session.project(before.inputs.project_id).plannedNames.noteRead(before.inputs.name)
  const current = await refresh(session, before, before.current, beside)
  const previous = before.previous && (await refresh(session, before, before.previous, beside))
  const retiring = await stillRetiring(session, before)
  const isMissing = current.state === undefined
  const next: RotatingState = {
    ...withCurrent(before, current),
    ...(previous?.state && before.previous && { previous: generationOf(before.previous, previous) }),
    retiring,
  }
  const left = previous?.state === undefined ? omitPrevious(next) : next
  const state = { ...left, status: statusAfter(before, left, isMissing) }
  const observed = await observeRotating(session, state, besideAfter(beside, current, previous))
  const warnings = [...current.warnings, ...(previous?.warnings ?? [])]
  const isGone = isMissing && before.previous !== undefined && left.previous === undefined
  if (isGone && retiring.length === 0) {
    return { beside: observed, warnings: [...warnings, ...strayWarnings(state, observed)] }
  }
  const { project_id: project, name } = state.inputs
  const { name: key, key: record } = state.current
  const isNews = isMissing && before.status !== 'current_missing'
  return {
    state,
    beside: {
      ...observed,
      checkedAt: rotatingTimeToRemember(state, observed, rememberedBy(beside, current), current.now),
    },
    warnings: isNews
      ? [...warnings, rotatingWarning('currentMissing', { name, project, key, id: record.id }, 'current')]
      : warnings,
  }
}

function refresh(
  session: Session,
  state: RotatingState,
  generation: Generation,
  beside: RotatingBeside,
): Promise<Refreshed> {
  return refreshKey(session, asKeyState(state, generation), besideOfGeneration(beside, generation.key.id))
}

/** What was remembered by another clock says nothing. */
function rememberedBy({ checkedAt, localClock }: RotatingBeside, { beside }: Refreshed): Date | undefined {
  return beside.localClock === localClock ? checkedAt : undefined
}

function withCurrent(before: RotatingState, current: Refreshed): RotatingState {
  if (current.state === undefined) return before
  const generation = generationOf(before.current, current)
  const isOtherType = generation.type !== before.current.type
  return {
    ...before,
    current: generation,
    inputs: isOtherType ? { ...before.inputs, type: generation.type } : before.inputs,
  }
}

/** A generation keeps the name that it was created with: platforms cannot rename. */
function generationOf(
  { name }: Generation,
  { state }: Refreshed & { readonly state?: KeyState },
): Generation {
  if (state === undefined) throw new Error('only a key that is there is a generation')
  return { name, type: state.inputs.type, key: state.key }
}

function omitPrevious({ previous: _, ...rest }: RotatingState): RotatingState {
  return rest
}

/** Time does not change the status: only what is missing, or is there again, does. */
function statusAfter(
  { status: before }: RotatingState,
  state: RotatingState,
  isMissing: boolean,
): RotatingState['status'] {
  if (isMissing) return 'current_missing'
  return before === 'rotation_due' ? before : calmStatus(state)
}

async function stillRetiring(session: Session, state: RotatingState): Promise<readonly Retiring[]> {
  const left: Retiring[] = []
  for (const one of state.retiring) if (await isThere(session, state, one)) left.push(one)
  return left
}

/** An id that belongs to another key by now is nobody's any more. */
async function isThere(session: Session, state: RotatingState, retiring: Retiring): Promise<boolean> {
  const { inputs, key } = retiringAsKeyState(state, retiring)
  const wanted = referenceOf({ inputs, key })
  try {
    return (await readKey(session, inputs.project_id, wanted)).key !== undefined
  } catch (error) {
    if (error instanceof EkbError && error.code === 'ID_OF_ANOTHER_KEY') return false
    throw error
  }
}

function besideAfter(
  beside: RotatingBeside,
  current: Refreshed,
  previous: Refreshed | undefined,
): RotatingBeside {
  const named = [current, previous].flatMap(read => {
    const storedName = read?.beside.storedName
    return read?.state === undefined || storedName === undefined
      ? []
      : [[read.state.key.id, storedName] as const]
  })
  const { localClock: _, storedNames, ...rest } = beside
  const names = { ...storedNames, ...Object.fromEntries(named) }
  return {
    ...rest,
    ...(current.beside.localClock && { localClock: true }),
    ...(current.beside.hasNewValue && { hasNewValue: true }),
    ...(Object.keys(names).length > 0 && { storedNames: names }),
  }
}

function strayWarnings({ inputs }: RotatingState, { strays = [] }: RotatingBeside): readonly Warning[] {
  if (strays.length === 0) return []
  const keys = strays.map(({ name, id }) => `${name} (${id})`).join(', ')
  return [rotatingWarning('straysLeft', { name: inputs.name, project: inputs.project_id, keys })]
}
