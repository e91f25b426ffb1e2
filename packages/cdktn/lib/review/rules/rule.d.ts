import type { Template } from '../../core/messages/template.js';
import type { SettingName } from '../judging/policy.js';
import type { AtLeastOne, Checks } from './checks.js';
import type { Level } from './level.js';
import type { ReferenceId } from './references.js';
/**
 * One thing that is looked for: everything about it. The rules page, `ekb explain`, the schemas, reviews, the guard
 * of the CDKs and the policy pack are derived from it.
 */
export interface Rule<Id extends string = string> {
    /** Never changes its meaning, and is never given again. */
    readonly id: Id;
    readonly level: Level;
    /** What is found, in a few words, without a full stop. */
    readonly title: string;
    /** The entries of published lists of risks and safeguards that it helps with. Default: none. */
    readonly references?: readonly ReferenceId[];
    /** Why it matters: whole sentences. `{settings}` stands for where a project's own decisions are. */
    readonly why: Template;
    /** What to do about it: whole sentences, as {@link why}. */
    readonly remedy: Template;
    readonly example: RuleExample;
    /** The decisions of a project that the rule goes by. Default: none. */
    readonly settings?: readonly SettingName[];
    /** Whether what a report says of a key tells the same already, so that a table need not repeat it. Default: false. */
    readonly isCoveredByExplanation?: boolean;
    readonly checks: AtLeastOne<Checks>;
}
/** What a rule finds, and the same as it should be. Each is a configuration that an engine takes as it is. */
export interface RuleExample {
    readonly language: 'hcl' | 'sh' | 'yaml';
    readonly bad: string;
    readonly good: string;
    /**
     * What the test of the documents is told of the two, where an engine cannot plan them. It stands in the info
     * string of the block, which no renderer shows.
     */
    readonly untried?: {
        readonly bad?: string;
        readonly good?: string;
    };
}
/** A rule. One that lacks a part does not compile. */
export declare function defineRule<const Id extends `EKB${number}`>(rule: Rule<Id>): Rule<Id>;
