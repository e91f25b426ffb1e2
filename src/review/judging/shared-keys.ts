import type { KeyChange } from '../model/key-change.ts'
import { grouped } from './grouped.ts'
import { has, known } from './key-facts.ts'

/** The addresses of a review that stand for one key of the platform, each group once. */
export function sharedKeys(keys: readonly KeyChange[]): readonly (readonly KeyChange[])[] {
  const placed = keys
    .filter(({ kind, deposed }) => kind === 'resource' && deposed === null)
    .filter(key => platformKey(key) !== null)
  return [...grouped(placed, key => platformKey(key) ?? '').values()].filter(group => group.length > 1)
}

/** Whether the key leaves one state while another address has it or takes it over. */
export function isHandedOver(key: KeyChange, shared: readonly (readonly KeyChange[])[]): boolean {
  if (!has(key, 'forget')) return false
  return shared.some(
    keys => keys.includes(key) && keys.some(other => !has(other, 'forget') && !endsKey(other)),
  )
}

/** Whether the run deletes the key that the address has now. */
export function endsKey(key: KeyChange): boolean {
  return has(key, 'revoke', 'rotate-with-gap', 'rotate-with-overlap', 'rotate')
}

/** What tells the key of the platform that an entry stands for now; null where the input does not tell it. */
function platformKey({ before, after, classes }: KeyChange): string | null {
  // What is new has no key yet.
  const side = before ?? (classes.includes('create') ? null : after)
  if (side === null) return null
  const fingerprint = known(side.fingerprint)
  if (fingerprint !== null) return fingerprint
  const [id, project] = [known(side.id), known(side.project_id)]
  return id === null || project === null ? null : JSON.stringify([project, id])
}
