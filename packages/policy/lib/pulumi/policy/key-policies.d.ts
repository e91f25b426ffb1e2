import type { Policies } from '@pulumi/policy';
/**
 * The policies of the pack, to be put into a pack of one's own: one for each rule of `docs/rules.md` that a program
 * can be judged by, named by its id. `critical` and `high` rules are mandatory, the others advisory.
 *
 * @param now the time by which ages are told. Default: this machine's clock
 */
export declare function keyPolicies(now?: () => Date): Policies;
