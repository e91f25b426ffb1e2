import type { RichText } from '../judging/rich-text.js';
import type { KeyChange } from '../model/key-change.js';
import type { Checks, PlanChecks, PlanContext } from './checks.js';
/**
 * Judges a key of a plan by a check for declarations, where the key, its name or its type is new.
 *
 * @param ofHidden what is said in place of what the check saw, where the name of the key may not be shown
 */
export declare function ofChangedDeclaration(check: Checks['declaration'], ofHidden: (key: KeyChange, context: PlanContext) => RichText): PlanChecks['rights'];
