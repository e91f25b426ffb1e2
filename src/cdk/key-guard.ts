import { Annotations, type IAspect } from 'cdktn'
import type { IConstruct } from 'constructs'
import { anchorOf, type Finding, isAtLeast, type Level, RULES, type RuleId } from '../review/rules/index.ts'
import { acceptFinding, isAccepted } from './accepted-findings.ts'
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

/**
 * Looks at every API key of a tree during synthesis, and says what a reviewer would: privileged keys without
 * a reason, names that do not say their purpose, missing rotation, gaps in it, key values in plain outputs
 * and in local state. Findings have the ids of `docs/rules.md`.
 *
 * Put it on the app or on a stack: `Aspects.of(app).add(new KeyGuard())`.
 */
export class KeyGuard implements IAspect {
  private readonly failOn: Level | 'never'

  public constructor(props: KeyGuardProps = {}) {
    this.failOn = props.failOn ?? 'high'
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

  /** Called by the framework for every construct. */
  public visit(node: IConstruct): void {
    for (const finding of findingsOf(node)) {
      if (!isAccepted(node, finding.rule)) this.annotate(node, finding)
    }
  }

  private annotate(node: IConstruct, { rule, seen }: Finding): void {
    const { level, title, remedy } = RULES[rule]
    const message = `${rule} ${title}: ${seen} ${remedy} See ${anchorOf(rule)}`
    // Tests synthesise a tree more than once; one finding is said once.
    if (node.node.metadata.some(({ data }) => data === message)) return
    const annotations = Annotations.of(node)
    if (isAtLeast(level, this.failOn)) annotations.addError(message)
    else annotations.addWarning(message)
  }
}
