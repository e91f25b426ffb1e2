import type { RuleId } from '../rules/registry.js';
import { type Phrase } from './phrase.js';
import type { Policy } from './policy.js';
/** What a rule says where a project's {@link Policy} decides, of a plan or of a stack as it stands. */
export interface SeenByPolicy {
    readonly rule: RuleId;
    readonly seen: Phrase;
}
/** A privileged key whose name is none of the approved ones. `lead` speaks of it: `The new key`. */
export declare function unapproved(lead: string, called: string): SeenByPolicy;
/** A name that does not match. */
export declare function reviewPattern(name: string, { namePattern }: Policy): SeenByPolicy[];
/**
 * A key that lives on although it is too old, or due by its own rule.
 *
 * @param shown what the key is called
 */
export declare function reviewAge(shown: string, { ageDays, due }: {
    readonly ageDays: number;
    readonly due: boolean | null;
}, { maximumAgeDays }: Policy): SeenByPolicy[];
/** Several keys of one project that have one name; null where nobody may see it. */
export declare function reviewRepeatedName(addresses: readonly string[], name: string | null): SeenByPolicy[];
/** More privileged keys in a project than it may have. `lead` opens the sentence: `There are`. */
export declare function reviewPrivilegedCount(lead: Phrase, privileged: number, { privilegedKeysPerProject }: Policy): SeenByPolicy[];
