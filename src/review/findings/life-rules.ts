import type { KeyChange } from '../model/index.ts'
import { ageWords, calledOf, has, known } from './key-facts.ts'
import { listed, phrase, say } from './phrase.ts'
import type { Seen } from './plan-finding.ts'

/** Rules about what becomes of the credential. */
export function reviewLife(key: KeyChange): Seen[] {
  return [...replacement(key), ...end(key), ...leftOver(key), ...outside(key)]
}

function replacement(key: KeyChange): Seen[] {
  const seen: Seen[] = []
  if (has(key, 'rotate-with-gap')) {
    seen.push({ rule: 'EKB003', seen: say`${key.shown} is deleted before its successor exists.` })
  }
  if (has(key, 'import') && key.order !== null) seen.push(adoptedAndReplaced(key))
  if (has(key, 'rotate')) {
    seen.push({
      rule: 'EKB021',
      seen: say`${key.shown} is replaced, and the input does not tell whether the new key comes first.`,
    })
  }
  if (key.why.some(({ kind }) => kind === 'count-shift') && !has(key, 'no-change', 'move')) {
    seen.push({
      rule: 'EKB015',
      seen: say`${key.shown} gets another key because the list that it is in moved.`,
    })
  }
  if (has(key, 'rename')) {
    const [from, to] = [known(key.before?.name), known(key.after?.name)]
    const names = from === null || to === null ? say`` : say` from ${from} to ${to}`
    seen.push({ rule: 'EKB027', seen: say`The name of ${key.shown} changes${names}, and nothing else.` })
  }
  if (isReplacedForLaterName(key)) {
    seen.push({
      rule: 'EKB027',
      seen: say`The name of ${key.shown} is known after apply only: the key is replaced although the name may stay the same.`,
      remedy: phrase(
        'Give `name` a value that is known while planning, so that only another name replaces the key.',
      ),
    })
  }
  if (has(key, 're-scope')) {
    const to = known(key.after?.project_id)
    seen.push({
      rule: 'EKB026',
      seen:
        to === null ? say`${key.shown} moves to another project.` : say`${key.shown} moves to project ${to}.`,
    })
  }
  if (has(key, 'unknown-action')) {
    seen.push({ rule: 'EKB020', seen: say`The engine plans a step for ${key.shown} that ekb does not know.` })
  }
  return seen
}

/** Whoever made the key uses it, and no configuration says who that is. */
function adoptedAndReplaced(key: KeyChange): Seen {
  const { ageDays } = key.times
  const age = ageDays === null ? say`` : say` (${[ageWords(ageDays)]})`
  const readers = key.usedBy.filter(({ kind }) => kind !== 'output').map(({ address }) => address)
  const here = readers.length === 0 ? say`` : say` What reads it here is not among them: ${listed(readers)}.`
  return {
    rule: 'EKB029',
    seen: say`${key.shown} adopts the key ${calledOf(key)}${age} and deletes it in the same run: whoever has used it until now loses it.${here}`,
  }
}

/** Whether a name that nobody knows yet is what replaces the key. */
function isReplacedForLaterName(key: KeyChange): boolean {
  return (
    key.order !== null &&
    key.after?.name.is === 'unknown' &&
    key.why.some(reason => reason.kind === 'attribute' && reason.attribute === 'name' && reason.forces)
  )
}

function end(key: KeyChange): Seen[] {
  const seen: Seen[] = []
  if (has(key, 'revoke') && key.deposed === null) {
    seen.push(
      known(key.before?.type) === 'privileged'
        ? { rule: 'EKB004', seen: say`The privileged key ${calledOf(key)} is deleted.` }
        : { rule: 'EKB031', seen: say`The key ${calledOf(key)} is deleted.` },
    )
  }
  if (has(key, 'forget')) {
    seen.push({ rule: 'EKB017', seen: say`${key.shown} leaves the state, and the key stays alive.` })
  } else if (key.notes.includes('forgotten-or-deleted')) {
    seen.push({
      rule: 'EKB017',
      seen: say`${key.shown} leaves the state, and the input does not tell whether the key is deleted.`,
    })
  }
  if (has(key, 'protected-key') && key.kind === 'resource') {
    seen.push({ rule: 'EKB008', seen: say`${key.shown} would touch the system key.` })
  }
  return seen
}

function leftOver(key: KeyChange): Seen[] {
  if (has(key, 'left-over')) {
    const then = has(key, 'revoke')
      ? say` This run deletes it: whatever still uses the old value stops working.`
      : say` This run leaves it alive.`
    return [
      {
        rule: 'EKB016',
        seen: say`An interrupted replacement of ${key.shown} left its old key behind.${then}`,
      },
    ]
  }
  if (!key.notes.includes('may-be-left-over')) return []
  return [
    {
      rule: 'EKB016',
      seen: say`${key.shown} is deleted: the living key, or the left-over of an interrupted replacement.`,
    },
  ]
}

function outside(key: KeyChange): Seen[] {
  if (key.notes.includes('gone-or-deleted')) {
    return [
      {
        rule: 'EKB025',
        seen: say`The key of ${key.shown} was deleted outside of the engine, or this run deletes it: the input does not tell which.`,
      },
    ]
  }
  if (key.drift === null || key.kind !== 'resource') return []
  if (key.drift.what === 'deleted') {
    const then = has(key, 'create') ? say`, and this run makes a new one.` : say`.`
    return [{ rule: 'EKB025', seen: say`The key of ${key.shown} was deleted outside of the engine${then}` }]
  }
  const [attribute] = key.drift.attributes
  const what = attribute === undefined ? say`Something` : say`The ${attribute}`
  return [{ rule: 'EKB025', seen: say`${what} of ${key.shown} was changed outside of the engine.` }]
}
