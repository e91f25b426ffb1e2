import { AnnotationMetadataEntryType, Annotations, App, Aspects, type IAspect, TerraformStack } from 'cdktn'
import type { IConstruct } from 'constructs'
import { quoted } from '../review/judging/rich-text.ts'
import {
  type Finding,
  GUARD,
  isAtLeast,
  LEVELS,
  type Level,
  linkOf,
  RULES,
  type RuleId,
  wordsFor,
} from '../review/rules/index.ts'
import { acceptFinding, isAccepted } from './accepted-findings.ts'
import { afterAspects } from './after-aspects.ts'
import { findingsOf } from './construct-findings.ts'

/** How a {@link KeyGuard} judges. */
export interface KeyGuardProps {
  /**
   * Findings of this level and above are errors, which end the synthesis; others are warnings.
   * `never` makes every finding a warning.
   *
   * @default "high"
   */
  readonly failOn?: Level | 'never'
}

/** One thing that a {@link KeyGuard} says. */
export interface KeyGuardFinding {
  readonly rule: RuleId
  /** The construct it is said of, such as `my-stack/keys/teams-bot`. */
  readonly constructPath: string
  /** What was seen, and what to do about it. */
  readonly message: string
}

/**
 * Looks at every API key of a tree during synthesis, and says what a reviewer would: privileged keys without
 * a reason, names that do not say their purpose, missing rotation, gaps in it, key values in plain outputs
 * and in local state. Findings have the ids of `docs/rules.md`.
 *
 * `KeyGuard.addTo(app)` behind the last stack, or `Aspects.of(stack).add(new KeyGuard())` for one of them: the
 * frameworks do not pass aspects of the app on to its stacks.
 */
export class KeyGuard implements IAspect {
  private readonly failOn: Level | 'never'

  /** Throws where `failOn` is none of its values. */
  public constructor(props: KeyGuardProps = {}) {
    this.failOn = levelOf(props.failOn ?? 'high')
  }

  /**
   * Puts a guard on a construct, or on every stack that is in it by now. Throws where an app has none yet; a
   * stack that is created later and has no guard of its own fails the synthesis of the app. Throws as well where
   * the program and this package load two copies of the framework.
   */
  public static addTo(scope: IConstruct, props: KeyGuardProps = {}): KeyGuard {
    const guard = new KeyGuard(props)
    const stacks = scope.node.findAll().filter(TerraformStack.isStack)
    refuseOtherCopies(stacks)
    if (stacks.length === 0 && App.isApp(scope)) {
      throw new Error('The app has no stack that a KeyGuard could look at: create the stacks first.')
    }
    for (const watched of stacks.length > 0 ? stacks : [scope]) Aspects.of(watched).add(guard)
    if (App.isApp(scope)) scope.node.addValidation({ validate: () => complaintsOf(scope) })
    return guard
  }

  /**
   * Says that findings of one rule are meant, on a construct and everything in it.
   *
   * @param scope a key, a key set, a stack or any other construct
   * @param rule for example `EKB001`
   * @param reason for the reader of the program: what the key has to do
   */
  public static accept(scope: IConstruct, rule: RuleId, reason: string): void {
    acceptFinding(scope, rule, reason)
  }

  /** What a guard would say of a construct and everything in it, for a test or a report of one's own. */
  public static findings(scope: IConstruct): KeyGuardFinding[] {
    return scope.node.findAll().flatMap(node =>
      notAccepted(node).map(finding => ({
        rule: finding.rule,
        constructPath: node.node.path,
        message: messageOf(finding),
      })),
    )
  }

  /** Called by the framework for every construct. What other aspects change counts, so it judges after all of them. */
  public visit(node: IConstruct): void {
    refuseOtherCopies(node.node.scopes.filter(TerraformStack.isStack))
    if (!Aspects.of(node).all.includes(this)) return
    afterAspects(node, this, () => {
      for (const inside of node.node.findAll()) {
        for (const finding of notAccepted(inside)) this.annotate(inside, finding)
      }
    })
  }

  private annotate(node: IConstruct, finding: Finding): void {
    const message = messageOf(finding)
    const isError = isAtLeast(RULES[finding.rule].level, this.failOn)
    // Tests synthesise a tree more than once, and a tree can have two guards: a finding is said once, and the
    // stricter guard has the last word.
    const said = node.node.metadata.filter(({ data }) => data === message).map(({ type }) => type)
    if (said.includes(AnnotationMetadataEntryType.ERROR) || (said.length > 0 && !isError)) return
    if (isError) Annotations.of(node).addError(message)
    else Annotations.of(node).addWarning(message)
  }
}

/**
 * Aspects of one copy of the framework are none to another: a guard would look at nothing, and say so to nobody.
 * Stacks are known across copies (`Symbol.for`), their classes are not.
 */
function refuseOtherCopies(stacks: readonly IConstruct[]): void {
  const stranger = stacks.find(stack => !(stack instanceof TerraformStack))
  if (stranger === undefined) return
  throw new Error(
    `KeyGuard cannot look at the stack "${stranger.node.path}": the program and this package load two copies of the framework, as they do where npm links the package. Install the tarball of \`npm pack\`, or with \`npm install --install-links\`, so that both load one copy.`,
  )
}

/** A program in JavaScript can say anything. */
function levelOf(failOn: string): Level | 'never' {
  const level = [...LEVELS, 'never' as const].find(known => known === failOn)
  if (level !== undefined) return level
  throw new Error(
    `KeyGuard: failOn is ${JSON.stringify(failOn)}; it must be ${[...LEVELS].map(known => `"${known}"`).join(', ')} or "never".`,
  )
}

/** Stacks of an app that came after the guard, and that nobody watches. */
function complaintsOf(app: App): string[] {
  const isWatched = ({ node }: IConstruct) =>
    node.scopes
      .filter(TerraformStack.isStack)
      .some(stack => Aspects.of(stack).all.some(aspect => aspect instanceof KeyGuard))
  return app.node
    .findAll()
    .filter(TerraformStack.isStack)
    .filter(stack => !isWatched(stack))
    .map(
      ({ node }) =>
        `The stack "${node.path}" was created after KeyGuard.addTo, so no guard looks at it. Call KeyGuard.addTo behind the last stack.`,
    )
}

function notAccepted(node: IConstruct): Finding[] {
  return findingsOf(node).filter(({ rule }) => !isAccepted(node, rule))
}

function messageOf({ rule, seen, remedy = RULES[rule].remedy }: Finding): string {
  return `${rule} ${RULES[rule].title}: ${quoted(seen)} ${wordsFor(remedy, GUARD)} See ${linkOf(rule)}`
}
