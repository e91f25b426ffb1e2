import type { IConstruct } from 'constructs';
import { type RuleId } from '../review/rules/index.js';
/**
 * Records that findings of one rule are meant, on a construct and everything in it.
 * Throws where the rule is not known or the reason says nothing.
 */
export declare function acceptFinding(scope: IConstruct, rule: RuleId, reason: string): void;
/** Whether findings of this rule were accepted on the construct or on one that it is in. */
export declare function isAccepted(construct: IConstruct, rule: RuleId): boolean;
