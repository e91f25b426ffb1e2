import type { KeyChange, Limitation, Review, StackReview } from '../model/index.ts'
import { judgedText } from '../safety/index.ts'
import { has, isNew, known, livesOn, typeAfter } from './key-facts.ts'
import { listed, type Phrase, phrase, say } from './phrase.ts'
import type { PlanFinding } from './plan-finding.ts'
import type { Policy } from './policy.ts'
import { reviewPrivilegedCount, reviewRepeatedName, type SeenByPolicy } from './policy-rules.ts'

/** Rules about an input as a whole. */
export function reviewStack({ label, source, providers }: StackReview): PlanFinding[] {
  const ofStack = { stack: label, key: null }
  return [
    ...providers
      .filter(({ endpoint }) => endpoint === 'http')
      .map(({ address }) => ({
        ...ofStack,
        rule: 'EKB014' as const,
        subject: address,
        seen: say`${address} reaches the platform over plain http.`,
      })),
    ...source.limitations
      .flatMap(perhapsPrinted)
      .map(([subject, seen]) => ({ ...ofStack, rule: 'EKB028' as const, subject, seen })),
    ...source.limitations.flatMap(limit => {
      const found = notWhole(limit)
      return found === null ? [] : [{ ...ofStack, rule: 'EKB022' as const, subject: limit.kind, ...found }]
    }),
  ]
}

/** What prints values of which nobody can tell whose they are. */
function perhapsPrinted(limit: Limitation): readonly (readonly [subject: string, seen: Phrase])[] {
  if (limit.kind === 'stray-outputs') {
    return limit.outputs.map(output => [
      output,
      say`${output} is not marked sensitive, and reads a key of which the plan has neither a change nor a state.`,
    ])
  }
  if (limit.kind !== 'locals') return []
  return limit.printing.map(address => [
    address,
    say`${address} reads a local value that is known after apply only, and is not kept from the log: the plan does not tell whether a key is in it.`,
  ])
}

/** What is missing, and what brings it back. */
function notWhole(limit: Limitation): Pick<PlanFinding, 'seen' | 'remedy'> | null {
  switch (limit.kind) {
    case 'errored':
      return {
        seen: say`Planning ended with an error, and what comes behind it is missing.`,
        remedy: phrase('Mend what the engine complains about, plan again, and review that.'),
      }
    case 'incomplete':
      return {
        seen: say`The engine says that applying this plan leaves something to be done.`,
        remedy: phrase(
          'Plan without `-target` and `-exclude`; where the engine puts something off by itself, review the plan of the next run as well.',
        ),
      }
    case 'narrowed':
      return {
        seen: say`The plan was made with ${listed(limit.options)}, and what that leaves out is missing.`,
        remedy: phrase('Plan without these options, and review that.'),
      }
    case 'left-out':
      return {
        seen: say`The plan leaves out ${listed(limit.keys)}.`,
        remedy: phrase('Plan everything, without `-target` and `-exclude`, and review that.'),
      }
    case 'blocks-left-out':
      return {
        seen: say`The plan has neither a change nor a state of ${listed(limit.blocks)}.`,
        remedy: phrase(
          'Plan everything, without `-target` and `-exclude`, and review that; if OpenTofu has it switched off with `enabled`, accept this finding.',
        ),
      }
    case 'unknown-parts':
      return {
        seen: say`The input has parts that ekb does not know: ${listed(limit.names)}.`,
        remedy: phrase('Update ekb, or read these parts of the plan yourself.'),
      }
    default:
      return null
  }
}

/** Rules that compare the keys of a project, in whichever stack they are. */
export function reviewProjects(review: Review, policy: Policy): PlanFinding[] {
  const projects = Map.groupBy(
    review.keys.filter(key => livesOn(key) && key.deposed === null),
    key => known(key.after?.project_id) ?? known(key.before?.project_id) ?? `of ${key.stack}`,
  )
  return [...projects.values()].flatMap(keys => [...repeatedNames(keys), ...tooMany(keys, policy)])
}

function repeatedNames(keys: readonly KeyChange[]): PlanFinding[] {
  const named = Map.groupBy(keys, key => judgedText(key.after?.name))
  return [...named].flatMap(([name, same]) => {
    const changed = same.find(isNew)
    if (name === undefined || changed === undefined) return []
    const inOrder = [changed, ...same.filter(key => key !== changed)]
    const isOneStack = same.every(({ stack }) => stack === changed.stack)
    const addresses = inOrder.map(({ shown, stack }) => (isOneStack ? shown : `${shown} (${stack})`))
    const isShown = same.every(key => key.after?.name.is === 'known')
    return reviewRepeatedName(addresses, isShown ? name : null).map(seen => of(changed, seen))
  })
}

function tooMany(keys: readonly KeyChange[], policy: Policy): PlanFinding[] {
  const privileged = keys.filter(key => typeAfter(key) === 'privileged')
  const added = privileged.find(key => has(key, 'create', 'escalate', 'import'))
  if (added === undefined) return []
  const lead = say`With ${added.shown} there are`
  return reviewPrivilegedCount(lead, privileged.length, policy).map(seen => of(added, seen))
}

function of(key: KeyChange, seen: SeenByPolicy): PlanFinding {
  return { ...seen, stack: key.stack, key, subject: '' }
}
