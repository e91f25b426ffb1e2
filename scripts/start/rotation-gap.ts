import type { LoggedRequest } from '../../src/emulator/index.ts'

/**
 * For how long there was no valid key while keys were replaced: the milliseconds from the first DELETE to
 * the first POST that was answered after it, 0 where every new key came before the old one went.
 *
 * @param journal the requests of the apply alone, oldest first
 */
export function gapOfRotation(journal: readonly LoggedRequest[]): number {
  const at = ({ time }: LoggedRequest): number => Date.parse(time)
  const created = journal.find(request => request.operation === 'create')
  const deleted = journal.find(request => request.operation === 'delete')
  if (created === undefined || deleted === undefined || created.id < deleted.id) return 0
  return at(created) + (created.durationMs ?? 0) - at(deleted)
}
