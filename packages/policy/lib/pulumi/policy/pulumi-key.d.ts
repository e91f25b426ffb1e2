import { type PolicyResource } from '@pulumi/policy';
import type { KeyInStack } from '../../review/judging/declared-key.js';
/** A resource as an analyzer sees it: with its inputs before it is made, with its outputs at the end. */
export type Registered = Pick<PolicyResource, 'type' | 'name' | 'urn' | 'props' | 'opts' | 'provider'>;
/** A key of a stack. Nothing in it may not be shown but the project, by which keys are told apart. */
export interface PulumiKey extends KeyInStack {
    readonly urn: string;
}
export declare function isApiKey({ type }: Pick<Registered, 'type'>): boolean;
/**
 * What may be told of these keys. All of their values, and those of their providers, are known to be secret.
 *
 * @param now the time by which ages are told
 */
export declare function keysOf(resources: readonly Registered[], now: Date): PulumiKey[];
