import { EkbError, ekbError } from '../platform/errors/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import { refuseSystemKey } from './delete.ts'
import { findKey, type KeyReference, sameName } from './identity.ts'
import { deleted, type Notice } from './notices.ts'
import { lineOf, type Walk } from './walk.ts'

/** A key in state that a plan would delete on purpose. */
export interface DoomedKey extends KeyReference {
  readonly projectId: string
  readonly name: string
  readonly type: string
  readonly deletionProtection: boolean
}

/**
 * Reviews a delete at plan time: refused for the system key and for a protected one.
 *
 * An engine that creates before it destroys plans the delete of the old key once more during apply, after
 * the new one was created: that is the tail of a rotation which the plan has allowed, not a new decision.
 *
 * @param walk absent while the provider's settings are not known yet
 */
export async function planDelete(
  walk: Walk | undefined,
  doomed: DoomedKey,
): Promise<{ warnings: readonly Notice[]; errors: readonly EkbError[] }> {
  try {
    const keys = (await walk?.project(doomed.projectId).keys.known())?.keys ?? []
    const key = findKey(keys, doomed)
    if (key !== undefined) refuseSystemKey(key, doomed.projectId, doomed.id)
    if (walk?.project(doomed.projectId).successors.has(lineOf(doomed))) return { warnings: [], errors: [] }
    if (doomed.deletionProtection) throw protectedError(doomed, keys, key)
    return { warnings: [deleted(doomed.name, doomed.id)], errors: [] }
  } catch (error) {
    if (error instanceof EkbError) return { warnings: [], errors: [error] }
    throw error
  }
}

function protectedError(
  { id, name }: DoomedKey,
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
