import { EkbError } from '../../core/messages/errors/index.ts'
import { publicId } from '../identity/identity.ts'
import { listedWithId } from '../identity/listed-keys.ts'
import { findKey } from '../identity/match.ts'
import type { Session } from '../session/session.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { referenceOf } from '../state/state.ts'
import type { RotatingBeside, Stray, StrayDoubt } from './beside.ts'
import { generationsBeside, type ListedGeneration } from './lineage.ts'
import { allKeyStates, asKeyState, type RotatingState } from './state.ts'

/**
 * What the list of the session says of a rotating key besides its state: keys of its tag that are in no state, and
 * which of its keys the provider signs in with.
 *
 * @throws EkbError where no list can be had
 */
export async function observeRotating(
  session: Session,
  state: RotatingState,
  beside: RotatingBeside,
): Promise<RotatingBeside> {
  const project = session.project(state.inputs.project_id)
  const list = await project.keys.known()
  const { strays: before = [], lostIds = [], ownIds: _, ...rest } = beside
  const overtaken = new Set(before.filter(({ doubt }) => doubt === 'overtaken').map(({ id }) => id))
  // Not every engine reads before it plans: then the list alone tells.
  const isOvertaken = state.status === 'current_missing' || !isListed(list, state)
  const strays = generationsBeside(list, state)
    .filter(({ key }) => !project.presence.wasDeletedSince(list, publicId(key)))
    .map(one => strayOf(one, state, id => isOvertaken || overtaken.has(id)))
  const ownIds = allKeyStates(state)
    .filter(one => session.signIn.isConfigured(one, findKey(list.keys, referenceOf(one))))
    .map(({ key }) => key.id)
  const lost = lostIds.filter(
    id => listedWithId(list.keys, id).length > 0 && !strays.some(one => one.id === id),
  )
  return {
    ...rest,
    ...(strays.length > 0 && { strays }),
    ...(lost.length > 0 && { lostIds: lost }),
    ...(ownIds.length > 0 && { ownIds }),
  }
}

/** Whether a list shows the current key. One that is late may not: then what it shows besides is left alone. */
function isListed({ keys }: Snapshot, state: RotatingState): boolean {
  return findKey(keys, referenceOf(asKeyState(state, state.current))) !== undefined
}

/**
 * The same for an engine that may plan before it reads. Without a list, what the last read saw counts.
 *
 * @param session absent while the provider's settings are not known yet
 */
export async function observeUnread(
  session: Session | undefined,
  state: RotatingState,
  beside: RotatingBeside,
): Promise<RotatingBeside> {
  if (session === undefined) return beside
  try {
    return await observeRotating(session, state, beside)
  } catch (error) {
    if (error instanceof EkbError) return beside
    throw error
  }
}

function strayOf(
  { key, generation, isNamedSo }: ListedGeneration,
  { inputs }: RotatingState,
  isOvertaken: (id: string) => boolean,
): Stray {
  const id = publicId(key)
  const doubt: StrayDoubt | undefined =
    id === undefined ? 'no id' : isOvertaken(id) ? 'overtaken' : isNamedSo ? undefined : 'other name'
  return {
    id: id ?? 'its id is not shown',
    name: key.name,
    generation,
    type: key.type === 'privileged' || key.type === 'locked_down_viewer' ? key.type : inputs.type,
    ...(key.createdAt && { createdAt: key.createdAt }),
    ...(doubt && { doubt }),
  }
}
