import { ageWords, has, known, type RichText, richText, say } from '../findings/index.ts'
import { untilWords } from '../judging/kept-key.ts'
import type { KeyChange, Reason, Source } from '../model/index.ts'
import { reasonText } from './reasons.ts'
import { rotatingText } from './rotating.ts'
import { usesText } from './uses.ts'

const TYPES: Readonly<Record<string, string>> = {
  privileged: 'privileged',
  locked_down_viewer: 'locked-down viewer',
  system: 'system',
}

/** What happens to a key in full sentences: the order, its permissions, the reasons, what uses it. */
export function explanationOf(key: KeyChange, source: Source | undefined): RichText[] {
  return [
    ...order(key),
    ...rotatingText(key),
    ...rights(key),
    ...key.why.filter(reason => !isSaid(reason, key)).map(reason => reasonText(reason, key)),
    ...ageAndDueDate(key),
    ...place(key),
    ...usesText(key, source),
    ...notes(key),
  ]
}

/** Whether the sentences about permissions and address already say it. */
function isSaid(reason: Reason, key: KeyChange): boolean {
  if (reason.kind !== 'attribute') return false
  if (reason.attribute === 'type') return has(key, 'escalate', 'de-escalate')
  if (reason.attribute === 'revoke_previous') return has(key, 'revoke-previous')
  if (reason.attribute === 'name')
    return has(key, 'rename') || key.why.some(({ kind }) => kind === 'count-shift')
  return reason.attribute === 'project_id' && has(key, 're-scope')
}

function order(key: KeyChange): RichText[] {
  if (has(key, 'rotate-with-gap')) return [['The old key is deleted before the new one is created.']]
  if (has(key, 'rotate-with-overlap')) return [say`The new key is created before the old one is deleted.`]
  if (has(key, 'rotate'))
    return [['The key is replaced. The input does not show whether the new key is created first.']]
  if (has(key, 'revoke', 'forget')) return [described(key, key.before)]
  if (has(key, 'create', 'import')) return [described(key, key.after)]
  return []
}

/** `"bot", locked-down viewer, 411 days old.`, or of a new key `"bot", locked-down viewer, rotated after 90d.` */
function described(key: KeyChange, side: KeyChange['before']): RichText {
  const name = known(side?.name)
  const type = known(side?.type)
  const age = key.times.ageDays
  const limit = has(key, 'create') ? known(side?.rotate_after) : null
  const parts: RichText[] = [
    ...(name === null ? [] : [say`${name}`]),
    ...(type === null ? [] : [[TYPES[type] ?? type]]),
    ...(age === null ? [] : [[ageWords(age)]]),
    ...(limit === null ? [] : [[`rotated after ${limit}`]]),
  ]
  if (parts.length === 0) return ['Its name and type are unknown.']
  return [...parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part])), '.']
}

function rights(key: KeyChange): RichText[] {
  if (has(key, 'escalate'))
    return [
      [
        'The old key can only read. The new key can also change and delete. Changing the type always creates a new key.',
      ],
    ]
  if (has(key, 'de-escalate'))
    return [
      [
        'The old key can change and delete. The new key can only read. Changing the type always creates a new key.',
      ],
      ...strongerKey(key),
    ]
  if (has(key, 'rename')) {
    const [from, to] = [known(key.before?.name), known(key.after?.name)]
    return from === null || to === null
      ? [['Changing the name always creates a new key.']]
      : [say`The name changes from ${from} to ${to}. Changing the name always creates a new key.`]
  }
  return []
}

/** Until when the privileged key works that a viewer takes the place of in place. */
function strongerKey({ rotating }: KeyChange): RichText[] {
  const kept = rotating?.kept ?? null
  if (kept === null || kept.type !== 'privileged') return []
  return [say`The privileged one works ${untilWords(kept)}.`]
}

/**
 * How old an existing key is, and when it is due for rotation, unless another sentence says it. An age of less than a
 * day is not mentioned.
 */
function ageAndDueDate(key: KeyChange): RichText[] {
  const { ageDays, dueAt, due } = key.times
  const isNoKey = key.kind !== 'resource' || has(key, 'create', 'revoke', 'forget', 'no-change')
  if (isNoKey || key.deposed !== null || key.drift?.what === 'deleted') return []
  if (has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'rotate-in-place')) {
    const isSaid = ageDays === null || ageDays === 0 || key.why.some(({ kind }) => kind === 'due')
    return isSaid ? [] : [[`The old key is ${ageWords(ageDays)}.`]]
  }
  const age = ageDays === null || ageDays === 0 || has(key, 'import') ? null : `is ${ageWords(ageDays)}`
  const end =
    dueAt === null || due === null
      ? null
      : `${due ? 'has been due for rotation since' : 'is due for rotation on'} ${dueAt.slice(0, 10)}`
  const facts = [age, end].filter(fact => fact !== null)
  const subject = key.rotating === undefined ? 'It' : 'Its current key'
  return facts.length === 0 ? [] : [[`${subject} ${facts.join(' and ')}.`]]
}

function place(key: KeyChange): RichText[] {
  if (has(key, 'move') && key.previousAddress !== null)
    return [say`Its previous address was ${key.previousAddress}.`]
  const [from, to] = [known(key.before?.project_id), known(key.after?.project_id)]
  return has(key, 're-scope') && from !== null && to !== null
    ? [say`The project changes from ${from} to ${to}.`]
    : []
}

const NOTES: Readonly<Record<KeyChange['notes'][number], string>> = {
  'may-be-left-over': 'It may instead be a leftover key of an interrupted replacement.',
  'forgotten-or-deleted':
    'The input does not show whether the key is deleted or only removed from the state.',
  'secret-not-in-state': 'Its secret is not in the state, so anything that reads the secret gets no value.',
  'engine-protects': 'Its `protect` option is on, so the engine refuses to delete it.',
  deferred: 'The engine defers this to a later run.',
  failed: 'The engine reports that this step failed.',
  'gone-or-deleted':
    'The input does not show whether this run deletes it or it is already gone from the platform.',
  'not-decided':
    'The engine has not asked the provider, whose settings are not known yet. The provider decides in the update.',
  'not-in-plan': 'The plan does not mention it.',
  'deletion-protected':
    'Its `deletion_protection` is on: the provider refuses to delete it, and the run fails.',
  'signs-in': '`EKB_API_KEY` in the environment of this review is this key.',
}

function notes(key: KeyChange): RichText[] {
  return key.notes.map(note => richText(NOTES[note]))
}
