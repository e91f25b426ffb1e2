import { deleteKey } from './delete.ts'
import { planDelete } from './plan-delete.ts'
import { readKey } from './read.ts'
import { type KeyState, referenceOf } from './state.ts'
import type { Walk } from './walk.ts'

/**
 * Deletes a key for an engine that shows no plan of a delete to the provider: what {@link planDelete} would
 * have refused there is refused now. A key that is gone already is a success, protected or not.
 *
 * @param replaced whether the delete is part of a replacement
 * @throws EkbError where the key still exists, or nothing can be known; the state must keep it
 */
export async function destroyKey(
  walk: Walk,
  doomed: KeyState,
  replaced: boolean,
  signal: AbortSignal,
): Promise<void> {
  const reference = referenceOf(doomed)
  const projectId = doomed.inputs.project_id
  const { key } = await readKey(walk, projectId, reference)
  if (key === undefined) return
  const [refusal] = (await planDelete(walk, doomed, replaced)).errors
  if (refusal !== undefined) throw refusal
  await deleteKey(walk, projectId, reference, signal)
}
