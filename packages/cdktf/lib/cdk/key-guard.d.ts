import { type IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Level, type RuleId } from '../review/rules/index.js';
/** How a {@link KeyGuard} judges. */
export interface KeyGuardProps {
    /**
     * Findings of this level and above are errors, which end the synthesis; others are warnings.
     * `never` makes every finding a warning.
     *
     * @default "high"
     */
    readonly failOn?: Level | 'never';
}
/** One thing that a {@link KeyGuard} says. */
export interface KeyGuardFinding {
    readonly rule: RuleId;
    /** The construct it is said of, such as `my-stack/keys/teams-bot`. */
    readonly constructPath: string;
    /** What was seen, and what to do about it. */
    readonly message: string;
}
/**
 * Looks at every API key of a tree during synthesis, and says what a reviewer would: privileged keys without
 * a reason, names that do not say their purpose, missing rotation, gaps in it, key values in plain outputs
 * and in local state. Findings have the ids of `docs/rules.md`.
 *
 * `KeyGuard.addTo(app)` behind the last stack, or `Aspects.of(stack).add(new KeyGuard())` for one of them: the
 * frameworks do not pass aspects of the app on to its stacks.
 */
export declare class KeyGuard implements IAspect {
    private readonly failOn;
    /** Throws where `failOn` is none of its values. */
    constructor(props?: KeyGuardProps);
    /**
     * Puts a guard on a construct, or on every stack that is in it by now. Throws where an app has none yet; a
     * stack that is created later and has no guard of its own fails the synthesis of the app. Throws as well where
     * the program and this package load two copies of the framework.
     */
    static addTo(scope: IConstruct, props?: KeyGuardProps): KeyGuard;
    /**
     * Says that findings of one rule are meant, on a construct and everything in it.
     *
     * @param scope a key, a key set, a stack or any other construct
     * @param rule for example `EKB001`
     * @param reason for the reader of the program: what the key has to do
     */
    static accept(scope: IConstruct, rule: RuleId, reason: string): void;
    /** What a guard would say of a construct and everything in it, for a test or a report of one's own. */
    static findings(scope: IConstruct): KeyGuardFinding[];
    /** Called by the framework for every construct. What other aspects change counts, so it judges after all of them. */
    visit(node: IConstruct): void;
    private annotate;
}
