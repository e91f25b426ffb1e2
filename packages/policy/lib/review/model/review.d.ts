import type { KeyChange } from './key-change.js';
import type { Source } from './source.js';
/** What one or more inputs say about keys. Nothing in it is a key, a secret or another sensitive value. */
export interface Review {
    readonly stacks: readonly StackReview[];
    /** The keys of all stacks, changed and unchanged, in the order of the stacks and then of their addresses. */
    readonly keys: readonly KeyChange[];
    readonly counts: Counts;
}
/** One input. */
export interface StackReview {
    /** How the stack is called in the report: safe to show, unique in the review. */
    readonly label: string;
    readonly source: Source;
    readonly providers: readonly ProviderSettings[];
    readonly counts: Counts;
}
/** How many keys there are; left-overs count, data sources and other readers do not. */
export interface Counts {
    readonly changed: number;
    readonly unchanged: number;
}
/** The settings of an `ekb` provider that a review can judge. */
export interface ProviderSettings {
    /** `provider.ekb`, `module.bots.provider.ekb.eu`; of Pulumi the logical name. */
    readonly address: string;
    /** How the platform is reached; null where it is not set there or not known. */
    readonly endpoint: 'https' | 'http' | 'http-loopback' | null;
}
