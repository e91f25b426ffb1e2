import type { KeyAttributes } from './attributes.js';
import type { KeyClass } from './key-class.js';
import type { Reason } from './reason.js';
import type { RotatingChange } from './rotating-change.js';
import type { Use } from './use.js';
/** What an input says about one key, or about one object that reads keys or one action that deletes one. Every text in it is safe to show. */
export interface KeyChange {
    /** Identifies an entry of a review, and stays the same from plan to plan: hex digits. */
    readonly id: string;
    /** The label of the stack that it is in. */
    readonly stack: string;
    /** The engine's full address: `module.bots.ekb_api_key.teams["a"]`, or a URN. */
    readonly address: string;
    /** Tells addresses apart that are shown alike, as shortened ones may be: hex digits; missing where nothing is lost. */
    readonly addressDigest?: string;
    /** The address for people: the logical name of a URN, else the address. */
    readonly shown: string;
    /** The id of the object where it is a left-over of a replacement: its address is that of the living one. */
    readonly deposed: string | null;
    /** The address before a move. */
    readonly previousAddress: string | null;
    readonly kind: KeyKind;
    /** The type by the model's name, `api_key`, or as the input has it where that is not known here. */
    readonly resourceType: string;
    readonly declared: Declared | null;
    /** In the order of `KEY_CLASSES`; never empty. */
    readonly classes: readonly KeyClass[];
    /** Which half of a replacement comes first; null where nothing is replaced. */
    readonly order: 'new-first' | 'old-first' | 'unknown' | null;
    /** Null where there is no object: before a create, after a delete. */
    readonly before: KeyAttributes | null;
    readonly after: KeyAttributes | null;
    readonly why: readonly Reason[];
    readonly usedBy: readonly Use[];
    readonly times: Times;
    readonly drift: Drift | null;
    readonly notes: readonly KeyNote[];
    /** Of a rotating key, where the input has its values. */
    readonly rotating?: RotatingChange;
}
export type KeyKind = 'resource' | 'data source' | 'ephemeral resource' | 'action';
/** Where a key is written down, to find its block in the sources. */
export interface Declared {
    /** The calls of modules from the root on; `source` only where it is a local path. */
    readonly modules: readonly {
        readonly name: string;
        readonly source: string | null;
    }[];
    /** The type as the engine writes it. */
    readonly type: string;
    /** The label of the block, or the logical name. */
    readonly name: string;
}
/** Times of the key that there is now, or null where the input does not tell. */
export interface Times {
    /** Whole days since it was created, at the time of the plan. */
    readonly ageDays: number | null;
    /** When it becomes due, by what is planned; RFC 3339. */
    readonly dueAt: string | null;
    /** Whether it is due at the time of the plan. */
    readonly due: boolean | null;
}
/** What somebody did outside the engine. */
export interface Drift {
    readonly what: 'deleted' | 'changed';
    /** The attributes that differ, by the model's names. */
    readonly attributes: readonly string[];
}
/**
 * What the input cannot tell of one key.
 *
 * - `may-be-left-over`: a deletion of the living key and one of a left-over look alike here
 * - `forgotten-or-deleted`: it leaves the state; whether the key is deleted is not told
 * - `secret-not-in-state`: the key was imported or its secret was lost, and it is not replaced: nothing that reads
 *   the secret gets one
 * - `engine-protects`: the engine itself refuses to delete it (`protect`)
 * - `deferred`: the engine plans it for a later run
 * - `failed`: the engine reports that this step failed
 * - `gone-or-deleted`: it leaves the state; whether it is gone already or this run deletes it is not told
 * - `not-decided`: the provider was not asked, so what is planned may change when it is
 * - `not-in-plan`: it is in the state and the plan says nothing of it
 * - `deletion-protected`: `deletion_protection` is on, so the provider refuses this deletion
 * - `signs-in`: the environment of the review signs in with this key, as its fingerprint tells
 */
export type KeyNote = 'may-be-left-over' | 'forgotten-or-deleted' | 'secret-not-in-state' | 'engine-protects' | 'deferred' | 'failed' | 'gone-or-deleted' | 'not-decided' | 'not-in-plan' | 'deletion-protected' | 'signs-in';
