import type { Checks, PlanChecks } from './checks.ts'
import { REGISTRY } from './registry.ts'
import type { Rule } from './rule.ts'

/** The id of a rule that this version has. */
export type RuleId = (typeof REGISTRY)[number]['id']

const INDEXED: readonly Rule<RuleId>[] = REGISTRY

/** The rules by id, in the order of their ids. */
export const RULES = Object.fromEntries(
  INDEXED.toSorted((one, other) => one.id.localeCompare(other.id, 'en')).map(rule => [rule.id, rule]),
) as Readonly<Record<RuleId, Rule<RuleId>>>

/** The ids of the rules, in order. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[]

/** A check of one kind, and the rule that it is of. */
export interface CheckOf<Check> {
  readonly rule: RuleId
  readonly check: Check
}

/** The checks of one kind, in the order of the registry. */
export function checksOf<Kind extends keyof Checks>(kind: Kind): readonly CheckOf<Checks[Kind]>[] {
  return checksIn(({ checks }) => (checks as Partial<Checks>)[kind] as Checks[Kind] | undefined)
}

/** The checks of one part of a plan, in the order of the registry. */
export function planChecksOf<Part extends keyof PlanChecks>(
  part: Part,
): readonly CheckOf<PlanChecks[Part]>[] {
  return checksIn(
    ({ checks }) => (checks.plan as Partial<PlanChecks> | undefined)?.[part] as PlanChecks[Part] | undefined,
  )
}

function checksIn<Check>(find: (rule: Rule<RuleId>) => Check | undefined): readonly CheckOf<Check>[] {
  return INDEXED.flatMap(rule => {
    const check = find(rule)
    return check === undefined ? [] : [{ rule: rule.id, check }]
  })
}
