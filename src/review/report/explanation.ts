import { ageWords, has, known, type Phrase, say } from '../findings/index.ts'
import type { KeyChange, Reason, Source } from '../model/index.ts'
import { reasonText } from './reasons.ts'
import { usesText } from './uses.ts'

const TYPES: Readonly<Record<string, string>> = {
  privileged: 'privileged',
  locked_down_viewer: 'locked-down viewer',
  system: 'system',
}

/** What happens to a key in whole sentences: the order, what it may do, why, who uses it. */
export function explanationOf(key: KeyChange, source: Source | undefined): Phrase[] {
  return [
    ...order(key),
    ...rights(key),
    ...key.why.filter(reason => !isSaid(reason, key)).map(reason => reasonText(reason, key)),
    ...ageAndDueDate(key),
    ...place(key),
    ...usesText(key, source),
    ...notes(key),
  ]
}

/** Whether the sentences about rights and place say it already. */
function isSaid(reason: Reason, key: KeyChange): boolean {
  if (reason.kind !== 'attribute') return false
  if (reason.attribute === 'type') return has(key, 'escalate', 'de-escalate')
  if (reason.attribute === 'name')
    return has(key, 'rename') || key.why.some(({ kind }) => kind === 'count-shift')
  return reason.attribute === 'project_id' && has(key, 're-scope')
}

function order(key: KeyChange): Phrase[] {
  if (has(key, 'rotate-with-gap')) return [say`The old key is deleted before the new one exists.`]
  if (has(key, 'rotate-with-overlap')) return [say`New key first, then the old one is deleted.`]
  if (has(key, 'rotate')) return [say`A new key takes its place; which comes first is not told.`]
  if (has(key, 'revoke', 'forget')) return [described(key, key.before)]
  if (has(key, 'create', 'import')) return [described(key, key.after)]
  return []
}

/** `"bot", locked-down viewer, 411 days old.`, or of a new key `"bot", locked-down viewer, rotated after 90d.` */
function described(key: KeyChange, side: KeyChange['before']): Phrase {
  const name = known(side?.name)
  const type = known(side?.type)
  const age = key.times.ageDays
  const limit = has(key, 'create') ? known(side?.rotate_after) : null
  const parts: Phrase[] = [
    ...(name === null ? [] : [say`${name}`]),
    ...(type === null ? [] : [[TYPES[type] ?? type]]),
    ...(age === null ? [] : [[ageWords(age)]]),
    ...(limit === null ? [] : [[`rotated after ${limit}`]]),
  ]
  if (parts.length === 0) return ['Its name and type are not told.']
  return [...parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part])), '.']
}

function rights(key: KeyChange): Phrase[] {
  if (has(key, 'escalate'))
    return [
      ['It could only read; it will be able to change and delete. A change of type is always a new key.'],
    ]
  if (has(key, 'de-escalate'))
    return [['It could change and delete; it will only read. A change of type is always a new key.']]
  if (has(key, 'rename')) {
    const [from, to] = [known(key.before?.name), known(key.after?.name)]
    return from === null || to === null
      ? [['A new name is always a new key.']]
      : [say`${from} becomes ${to}: a new name is always a new key.`]
  }
  return []
}

/**
 * How old a key is that there is already, and when it becomes due, where no other sentence says it. An age below a day
 * is no news.
 */
function ageAndDueDate(key: KeyChange): Phrase[] {
  const { ageDays, dueAt, due } = key.times
  const isNoKey = key.kind !== 'resource' || has(key, 'create', 'revoke', 'forget', 'no-change')
  if (isNoKey || key.deposed !== null || key.drift?.what === 'deleted') return []
  if (has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate')) {
    const isSaid = ageDays === null || ageDays === 0 || key.why.some(({ kind }) => kind === 'due')
    return isSaid ? [] : [[`The old one is ${ageWords(ageDays)}.`]]
  }
  const age = ageDays === null || ageDays === 0 || has(key, 'import') ? null : ageWords(ageDays)
  const end = dueAt === null || due === null ? null : `due ${due ? 'since' : 'on'} ${dueAt.slice(0, 10)}`
  const facts = [age, end].filter(fact => fact !== null)
  return facts.length === 0 ? [] : [[`It is ${facts.join(', ')}.`]]
}

function place(key: KeyChange): Phrase[] {
  if (has(key, 'move') && key.previousAddress !== null) return [say`It was ${key.previousAddress}.`]
  const [from, to] = [known(key.before?.project_id), known(key.after?.project_id)]
  return has(key, 're-scope') && from !== null && to !== null ? [say`From project ${from} to ${to}.`] : []
}

const NOTES: Readonly<Record<KeyChange['notes'][number], string>> = {
  'may-be-left-over': 'It may be the left-over of an interrupted replacement instead.',
  'forgotten-or-deleted': 'Whether the key is deleted or only forgotten is not told.',
  'secret-not-in-state': 'Its secret is not in the state, so whatever reads the secret gets none.',
  'engine-protects': 'The engine protects it and will refuse to delete it.',
  deferred: 'The engine leaves this to a later run.',
  failed: 'The engine reports that this step failed.',
  'gone-or-deleted': 'Whether it is gone from the platform already or this run deletes it is not told.',
  'not-in-plan': 'The plan says nothing of it.',
  'deletion-protected':
    'Its deletion_protection is on: the provider refuses to delete it, and the run fails there.',
  'signs-in': 'The credentials in the environment of this review belong to it.',
}

function notes(key: KeyChange): Phrase[] {
  return key.notes.map(note => [NOTES[note]])
}
