import { EkbError, ekbError } from '../platform/errors/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import { refuseSystemKey } from './delete.ts'
import { sameName } from './identity.ts'
import { findKey } from './match.ts'
import { deleted, type Notice } from './notices.ts'
import { type KeyState, referenceOf } from './state.ts'
import { lineOf, type Walk } from './walk.ts'

/**
 * Reviews a delete: refused for the system key and for a protected one.
 *
 * The delete of a key that is being replaced is the tail (or the head) of a rotation which a plan has
 * allowed, not a new decision. An engine that creates before it destroys may plan it once more during apply
 * and not say so; then the walk remembers that it has created the successor.
 *
 * @param walk absent while the provider's settings are not known yet
 * @param replaced whether the delete is part of a replacement; left out where the engine does not tell
 */
export async function planDelete(
  walk: Walk | undefined,
  doomed: KeyState,
  replaced?: boolean,
): Promise<{ warnings: readonly Notice[]; errors: readonly EkbError[] }> {
  const { id } = doomed.key
  const { name, project_id: projectId, deletion_protection: isProtected } = doomed.inputs
  try {
    const keys = (await walk?.project(projectId).keys.known())?.keys ?? []
    const key = findKey(keys, referenceOf(doomed))
    if (key !== undefined) refuseSystemKey(key, projectId, id)
    if (replaced ?? walk?.project(projectId).successors.has(lineOf(doomed.inputs))) {
      return { warnings: [], errors: [] }
    }
    if (isProtected) throw protectedError(doomed, keys, key)
    return { warnings: [deleted(name, id)], errors: [] }
  } catch (error) {
    if (error instanceof EkbError) return { warnings: [], errors: [error] }
    throw error
  }
}

function protectedError(
  { inputs: { name }, key: { id } }: KeyState,
  keys: readonly PlatformKey[],
  key: PlatformKey | undefined,
): EkbError {
  // An engine that failed to delete the old half of a rotation tries again in the next plan, and nobody
  // can lift the protection of that old half any more: say how it ends.
  const superseded = keys.some(
    other => other !== key && sameName(other.name, name) && age(other) > age(key) && other.type === key?.type,
  )
  const hint = superseded
    ? ' If it is the old half of an interrupted rotation, delete it in Settings > API Keys: the next refresh then finds it gone.'
    : ''
  return ekbError('DELETION_PROTECTED', { name, id, superseded: hint })
}

function age(key: PlatformKey | undefined): number {
  return key?.createdAt?.getTime() ?? 0
}
