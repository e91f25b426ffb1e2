import type { KeyChange } from '../model/index.ts'
import { type RuleId, reviewDeclaredKey } from '../rules/index.ts'
import { judgedText } from '../safety/index.ts'
import { calledOf, has, isNew, known, livesOn, typeAfter } from './key-facts.ts'
import { type Phrase, say } from './phrase.ts'
import type { Seen } from './plan-finding.ts'
import type { Policy } from './policy.ts'
import { reviewAge, reviewPattern, unapproved } from './policy-rules.ts'

/** Rules about what a key may do, how it is called and how long it lives. */
export function reviewRights(key: KeyChange, policy: Policy): Seen[] {
  if (key.kind !== 'resource') return []
  return [...privilege(key, policy), ...declared(key), ...name(key, policy), ...age(key, policy)]
}

function privilege(key: KeyChange, policy: Policy): Seen[] {
  const called = calledOf(key)
  const isApproved = known(key.after?.name) !== null && policy.isApprovedPrivileged(called)
  if (isApproved || has(key, 'protected-key')) return []
  if (has(key, 'escalate')) {
    return [{ rule: 'EKB002', seen: say`${key.shown} could only read; it becomes privileged.` }]
  }
  if (has(key, 'type-not-known')) {
    return [
      {
        rule: 'EKB002',
        seen: say`Nobody can tell from this plan whether ${key.shown} becomes privileged: its type is hidden or decided at apply.`,
      },
    ]
  }
  const isFirst = has(key, 'create') || (isNew(key) && key.before === null)
  if (isFirst && typeAfter(key) === 'privileged') {
    return [unapproved('The new key', called)]
  }
  return []
}

/** What the rules for declarations say of a key that is new, or whose name or type is. */
function declared(key: KeyChange): Seen[] {
  if (!isNew(key) || key.after === null || has(key, 'protected-key')) return []
  const { after } = key
  const keepers = known(after.keepers)
  const rotateAfter = after.rotate_after.is === 'known' ? after.rotate_after.value : undefined
  const wanted = has(key, 'create') ? ['EKB013', 'EKB018', 'EKB019'] : ['EKB013', 'EKB018']
  const isOther = has(key, 'create', 'escalate', 'de-escalate', 'rename') || nameChanged(key)
  if (!isOther) return []
  return reviewDeclaredKey({
    name: judgedText(after.name),
    type: typeAfter(key) ?? undefined,
    rotateAfter,
    hasKeepers: after.keepers.is === 'known' ? (keepers ?? []).length > 0 : undefined,
    createBeforeDestroy: true,
    storesSecret: undefined,
  })
    .filter(({ rule }) => wanted.includes(rule))
    .map(({ rule, seen }) => ({ rule, seen: isHidden(key) ? ofHiddenName(rule, key) : [seen] }))
}

/** Whether there is a name that rules judge and nobody may see. */
function isHidden({ after }: KeyChange): boolean {
  return after?.name.is === 'hidden'
}

function ofHiddenName(rule: RuleId, { shown }: KeyChange): Phrase {
  switch (rule) {
    case 'EKB013':
      return say`The name of ${shown}, which is not shown, disagrees with its type.`
    case 'EKB018':
      return say`The name of ${shown}, which is not shown, does not say what the key is for.`
    default:
      return say`${shown} has neither ${'rotate_after'} nor ${'keepers'}.`
  }
}

function nameChanged(key: KeyChange): boolean {
  return key.why.some(reason => reason.kind === 'attribute' && reason.attribute === 'name')
}

function name(key: KeyChange, policy: Policy): Seen[] {
  const called = judgedText(key.after?.name)
  if (called === undefined || !isNew(key)) return []
  const seen = reviewPattern(called, policy)
  if (!isHidden(key)) return seen
  return seen.map(({ rule }) => ({
    rule,
    seen: say`The name of ${key.shown}, which is not shown, does not match ${policy.namePattern?.source ?? ''}.`,
  }))
}

function age(key: KeyChange, policy: Policy): Seen[] {
  const { ageDays, due } = key.times
  if (ageDays === null || isNew(key) || !livesOn(key) || key.deposed !== null) return []
  return reviewAge(key.shown, { ageDays, due }, policy)
}
