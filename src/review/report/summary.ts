import { has, isKey, known, plain } from '../findings/index.ts'
import { bothWords } from '../judging/kept-key.ts'
import { isRotating } from '../judging/key-facts.ts'
import type { KeyChange, KeyClass } from '../model/index.ts'

const LIFE_CYCLE: readonly (readonly [readonly KeyClass[], string])[] = [
  [['unknown-action'], 'unknown action'],
  [['left-over', 'revoke'], 'leftover key is deleted'],
  [['left-over', 'forget'], 'leftover key is kept, unmanaged'],
  [['left-over'], 'leftover key still exists'],
  [['rotate-with-gap'], 'rotates with a gap'],
  [['rotate-with-overlap'], 'rotates with overlap'],
  [['rotate'], 'rotates'],
  [['forget', 'create'], 'new key; the old key is kept, unmanaged'],
  [['rotate-in-place'], 'rotates in place'],
  [['revoke'], 'deleted'],
  [['forget'], 'removed from the state, key is kept'],
  [['create'], 'new key'],
  [['import'], 'imported'],
  [['may-rotate-in-place'], 'may rotate in place'],
  [['revoke-previous'], 'previous key revoked early'],
  [['retire-previous'], 'previous key retired'],
  [['delete-left-behind'], 'left-behind key deleted'],
  [['update-in-place'], 'settings change'],
]

const ALSO: readonly (readonly [KeyClass, string])[] = [
  ['revoke-previous', 'previous key revoked early'],
  ['retire-previous', 'previous key retired'],
  ['delete-left-behind', 'left-behind key deleted'],
  ['protected-key', 'affects the system key'],
  ['escalate', 'viewer → privileged'],
  ['type-not-known', 'type unknown'],
  ['de-escalate', 'privileged → viewer'],
  ['re-scope', 'moves to another project'],
  ['rename', 'only the name changes'],
  ['move', 'moved'],
  ['import', 'imported'],
  ['deferred', 'deferred to a later run'],
]

/** What happens to a key, in a few words: `rotates with a gap, viewer → privileged`. */
export function summaryOf(key: KeyChange): string {
  if (!isKey(key)) return 'read at run time'
  const life = LIFE_CYCLE.find(([classes]) => classes.every(one => has(key, one)))?.[1]
  const privileged =
    has(key, 'create') && known(key.after?.type) === 'privileged' ? 'new privileged key' : life
  const words = [
    ...(life === undefined ? [] : [life === 'new key' ? (privileged ?? life) : lifeOf(key, life)]),
    ...ALSO.filter(([one, text]) => has(key, one) && text !== life).map(([, text]) => text),
    ...(key.drift === null ? [] : [`drift: ${key.drift.what}`]),
  ]
  return words.length === 0 ? 'unchanged' : words.join(', ')
}

/** A rotation in place is told with how long both keys are valid; a change that no value explains, as one that may be one. */
function lifeOf(key: KeyChange, life: string): string {
  const { rotating } = key
  if (key.kind === 'action') return `${life} by an action`
  if (isRotating(key) && has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate'))
    return 'replaced, without an overlap'
  if (has(key, 'rotate-in-place')) {
    const kept = rotating?.kept ?? null
    return kept === null ? life : `rotates, both valid ${plain(bothWords(kept))}`
  }
  const isUntold = isRotating(key) && rotating === undefined
  return life === 'settings change' && isUntold ? 'changes in place: may rotate, or delete keys' : life
}
