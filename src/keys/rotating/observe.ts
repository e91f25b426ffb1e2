import { publicId } from '../identity/identity.ts'
import type { Session } from '../session/session.ts'
import type { RotatingBeside, Stray, StrayDoubt } from './beside.ts'
import { generationsBeside, type ListedGeneration } from './lineage.ts'
import { allKeyStates, type RotatingState } from './state.ts'

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
  const { strays: before = [], ownIds: _, ...rest } = beside
  const overtaken = new Set(before.filter(({ doubt }) => doubt === 'overtaken').map(({ id }) => id))
  const strays = generationsBeside(list, state)
    .filter(({ key }) => !project.presence.wasDeletedSince(list, publicId(key)))
    .map(one => strayOf(one, state, overtaken))
  const ownIds = allKeyStates(state)
    .filter(one => session.signIn.isConfigured(one, undefined))
    .map(({ key }) => key.id)
  return { ...rest, ...(strays.length > 0 && { strays }), ...(ownIds.length > 0 && { ownIds }) }
}

function strayOf(
  { key, generation, isNamedSo }: ListedGeneration,
  { inputs, status }: RotatingState,
  overtaken: ReadonlySet<string>,
): Stray {
  const id = publicId(key)
  const doubt: StrayDoubt | undefined =
    id === undefined
      ? 'no id'
      : status === 'current_missing' || overtaken.has(id)
        ? 'overtaken'
        : isNamedSo
          ? undefined
          : 'other name'
  return {
    id: id ?? 'its id is not shown',
    name: key.name,
    generation,
    type: key.type === 'privileged' || key.type === 'locked_down_viewer' ? key.type : inputs.type,
    ...(key.createdAt && { createdAt: key.createdAt }),
    ...(doubt && { doubt }),
  }
}
