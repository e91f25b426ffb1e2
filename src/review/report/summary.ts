import { has, known } from '../findings/index.ts'
import type { KeyChange, KeyClass } from '../model/index.ts'

const LIFE_CYCLE: readonly (readonly [readonly KeyClass[], string])[] = [
  [['unknown-action'], 'unknown step'],
  [['left-over', 'revoke'], 'left-over is deleted'],
  [['left-over', 'forget'], 'left-over stays alive, unmanaged'],
  [['left-over'], 'left-over, still alive'],
  [['rotate-with-gap'], 'rotates with a gap'],
  [['rotate-with-overlap'], 'rotates, overlapping'],
  [['rotate'], 'rotates'],
  [['forget', 'create'], 'new key; the old one stays alive, unmanaged'],
  [['revoke'], 'deleted'],
  [['forget'], 'forgotten, stays alive'],
  [['create'], 'new key'],
  [['import'], 'imported'],
  [['update-in-place'], 'settings change'],
]

const ALSO: readonly (readonly [KeyClass, string])[] = [
  ['protected-key', 'touches the system key'],
  ['escalate', 'viewer → privileged'],
  ['type-not-known', 'type cannot be told'],
  ['de-escalate', 'privileged → viewer'],
  ['re-scope', 'to another project'],
  ['rename', 'only the name changes'],
  ['move', 'moved'],
  ['import', 'imported'],
  ['deferred', 'in a later run'],
]

/** What happens to a key, in a few words: `rotates with a gap, viewer → privileged`. */
export function summaryOf(key: KeyChange): string {
  if (key.kind !== 'resource') return 'read at run time'
  const life = LIFE_CYCLE.find(([classes]) => classes.every(one => has(key, one)))?.[1]
  const privileged =
    has(key, 'create') && known(key.after?.type) === 'privileged' ? 'new privileged key' : life
  const words = [
    ...(life === undefined ? [] : [life === 'new key' ? (privileged ?? life) : life]),
    ...ALSO.filter(([one, text]) => has(key, one) && text !== life).map(([, text]) => text),
    ...(key.drift === null ? [] : [`${key.drift.what} outside`]),
  ]
  return words.length === 0 ? 'stays' : words.join(', ')
}
