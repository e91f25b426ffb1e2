import { type IAspect } from 'cdktn';
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
/**
 * Looks at every API key of a tree during synthesis, and says what a reviewer would: privileged keys without
 * a reason, names that do not say their purpose, missing rotation, gaps in it, key values in plain outputs
 * and in local state. Findings have the ids of `docs/rules.md`.
 *
 * Put it on the app or on a stack: `Aspects.of(app).add(new KeyGuard())`.
 */
export declare class KeyGuard implements IAspect {
    private readonly failOn;
    constructor(props?: KeyGuardProps);
    /**
     * Says that findings of one rule are meant, on a construct and everything in it.
     *
     * @param scope a key, a key set, a stack or any other construct
     * @param rule for example `EKB001`
     * @param reason for the reader of the program: what the key has to do
     */
    static accept(scope: IConstruct, rule: RuleId, reason: string): void;
    /** Called by the framework for every construct. */
    visit(node: IConstruct): void;
    private annotate;
}
