import { type PolicyResource } from '@pulumi/policy';
import type { DeclaredKey } from '../../review/rules/declared-key.js';
/** A resource as an analyzer sees it: with its inputs before it is made, with its outputs at the end. */
export type Registered = Pick<PolicyResource, 'type' | 'name' | 'urn' | 'props' | 'opts' | 'provider'>;
/** A key of a stack. Nothing in it may not be shown but the project, by which keys are told apart. */
export interface PulumiKey {
    readonly urn: string;
    /** Its logical name. */
    readonly shown: string;
    readonly declared: DeclaredKey;
    /** False where only the update will tell the name. One that may not be shown is known, and not declared here. */
    readonly isNamed: boolean;
    readonly project: string;
    /** Undefined where the key is not there yet. */
    readonly createdAt: Date | undefined;
    /** Undefined where the key is not there yet, or never due. */
    readonly dueAt: Date | undefined;
}
export declare function isApiKey({ type }: Pick<Registered, 'type'>): boolean;
/** What may be told of these keys. All of their values, and those of their providers, are known to be secret. */
export declare function keysOf(resources: readonly Registered[]): PulumiKey[];
