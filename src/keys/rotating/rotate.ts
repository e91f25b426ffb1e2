import { asEkbError } from '../../core/as-ekb-error.ts'
import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { generationName } from '../../platform/generation-name.ts'
import { type CreatedKeyState, createDatedKey } from '../create/create-dated.ts'
import { keepBeside, nothing } from '../create/keep-beside.ts'
import { publicId } from '../identity/identity.ts'
import { listedNamed, listedWithId } from '../identity/listed-keys.ts'
import type { Session } from '../session/session.ts'
import type { Snapshot } from '../session/snapshot.ts'
import type { KeyRecord } from '../state/key-record.ts'
import { referenceOf } from '../state/state.ts'
import type { Warning } from '../warnings.ts'
import type { RotatingBeside } from './beside.ts'
import { keepsPrevious } from './decide-rotation.ts'
import type { RotatingSteps } from './decision.ts'
import { generationsBeside } from './lineage.ts'
import { besideLost, lostRotation } from './lost-rotation.ts'
import type { RotatingInputs } from './model.ts'
import { inOneSentence } from './one-sentence.ts'
import {
  allKeyStates,
  asKeyState,
  type Generation,
  madeGeneration,
  type RotatingState,
  tagOf,
} from './state.ts'

/** How old a list may be that shows whether another run rotates the same key, in milliseconds. */
const RECENT = 10_000

/** A rotation as it ended. */
export interface Rotation {
  readonly state: RotatingState
  readonly beside: RotatingBeside
  readonly made?: KeyRecord
  readonly warnings: readonly Warning[]
  /** What went wrong once the new key was there. */
  readonly errors: readonly EkbError[]
  /** Absent where the key was rotated; else the state is what it was, but for a key that has to go. */
  readonly failure?: EkbError
}

/**
 * Creates the next generation and makes it the current one. Whatever goes wrong, readers keep the key that they
 * have: a key whose secret was lost never becomes current.
 */
export async function rotate(
  session: Session,
  before: RotatingState,
  inputs: RotatingInputs,
  beside: RotatingBeside,
  { generation, reasons }: NonNullable<RotatingSteps['rotate']>,
  signal: AbortSignal,
): Promise<Rotation> {
  const { project_id: projectId, type } = inputs
  const name = generationName({ base: inputs.name, tag: tagOf(before), generation })
  try {
    const { keys, claimedKeys } = session.project(projectId)
    // Not every engine has read the state in this session.
    for (const one of allKeyStates(before)) claimedKeys.noteInState(referenceOf(one))
    const list = await keys.since(session.clock.now().getTime() - RECENT)
    refuseOtherRun(list, before, generation, name)
    const created = await createDatedKey(session, { ...inputs, name }, signal)
    const { key, made, now, localClock, storedName, problem, warnings } = created
    const failures: EkbError[] = [...created.errors]
    if (problem !== undefined) return secretLost(before, beside, { name, type }, created, problem)
    await keepBeside(
      failures,
      () => followWithCurrent(session, before, inputs, list, created, signal),
      nothing,
    )
    const previous = keepsPrevious(reasons) ? before.previous : before.current
    const { hasNewValue: _, secretLost: __, localClock: ___, lostIds: ____, ...rest } = beside
    return {
      state: {
        inputs,
        generation,
        current: madeGeneration({ name, type, key }, inputs),
        ...(previous && { previous }),
        retiring: before.retiring,
        status: before.status,
      },
      beside: {
        ...rest,
        checkedAt: now,
        ...(localClock && { localClock }),
        ...(storedName !== undefined && {
          storedNames: { ...beside.storedNames, [key.id]: storedName },
        }),
      },
      ...(made && { made }),
      warnings,
      errors: failures,
    }
  } catch (error) {
    const problem = asEkbError(error)
    return {
      state: failed(before),
      beside: besideLost(beside, problem),
      warnings: [],
      errors: [],
      failure: lostRotation(before, name, problem, session.project(projectId).keys.newest),
    }
  }
}

/** A key of this name or a later one means that somebody else is rotating, or has rotated. */
function refuseOtherRun(list: Snapshot, before: RotatingState, generation: number, name: string): void {
  const later = generationsBeside(list, before).find(one => one.generation >= generation)
  const other = listedNamed(list.keys, name)[0] ?? later?.key
  if (other === undefined) return
  const id = publicId(other) ?? 'its id is not shown'
  throw ekbError(
    'ROTATION_ELSEWHERE',
    { name: before.inputs.name, key: other.name, id },
    { outcome: 'not_sent' },
  )
}

function secretLost(
  before: RotatingState,
  beside: RotatingBeside,
  { name, type }: Pick<Generation, 'name' | 'type'>,
  { key, now }: CreatedKeyState,
  problem: EkbError,
): Rotation {
  const { id, value } = key
  const retiring = [
    ...before.retiring,
    { id, name, type, reason: 'secret_lost' as const, since: now, ...(value && { value }) },
  ]
  const values = {
    name: before.inputs.name,
    reason: inOneSentence(problem),
    key: name,
    id,
    current: before.current.name,
  }
  return {
    state: failed({ ...before, retiring }),
    beside,
    warnings: [],
    errors: [],
    failure: ekbError('ROTATION_SECRET_LOST', values),
  }
}

function failed(before: RotatingState): RotatingState {
  return { ...before, status: before.status === 'current_missing' ? 'current_missing' : 'rotation_due' }
}

/** The run goes on with the new pair where the current key is the one that it signs in with. */
async function followWithCurrent(
  session: Session,
  before: RotatingState,
  inputs: RotatingInputs,
  list: Snapshot,
  { key: { value, secret } }: CreatedKeyState,
  signal: AbortSignal,
): Promise<void> {
  const { current } = before
  const listed = listedWithId(list.keys, current.key.id).find(key => publicId(key) === current.key.id)
  if (!session.signIn.isConfigured(asKeyState(before, current), listed)) return
  if (value === undefined || secret === undefined) return
  if (current.type === 'privileged' && inputs.type !== 'privileged') return
  await session.signIn.follow({ key: value, secret }, inputs.project_id, signal)
}
