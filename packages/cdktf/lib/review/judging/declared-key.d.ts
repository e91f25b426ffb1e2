import type { KeyLifetime } from '../model/key-lifetime.js';
import { type RichText } from './rich-text.js';
/**
 * An `api_key` as it is declared, before a platform was asked. In every property `undefined` means that the
 * value is not known before apply, and `null` that nothing is set.
 */
export interface DeclaredKey {
    readonly name: string | undefined;
    /** How a person finds it where its name is not known: a logical name, a construct path or an address. */
    readonly shown?: string;
    /** Whether the key is judged again once its name is known, before it is made. Default: false. */
    readonly isJudgedAgain?: boolean;
    readonly type: string | undefined;
    /** Whether one of the types that it may have is `privileged`, where it is not known which it has. */
    readonly mayBePrivileged?: boolean;
    readonly rotateAfter: string | null | undefined;
    /** Whether there are entries in `keepers`, as far as that can be known. */
    readonly hasKeepers: boolean | undefined;
    readonly createBeforeDestroy: boolean;
    /** Whether `key` and `secret` go into the state. */
    readonly storesSecret: boolean | undefined;
    /** How long keys of a rotating key work. Absent for any other, and where its settings are not known. */
    readonly lifetime?: KeyLifetime | undefined;
}
/** A key among those of its state. */
export interface KeyInStack extends DeclaredKey {
    readonly shown: string;
    /** The same text for keys of one project, as far as that is known. */
    readonly project: string;
    /** Whether one declaration makes any number of keys. */
    readonly isRepeated: boolean;
    /** What tells its keys on the platform from all others. Absent where they are not there yet, or nothing tells. */
    readonly fingerprints?: readonly string[];
    /** Undefined where the key is not there yet, or nothing tells. */
    readonly age?: {
        readonly days: number;
        readonly isDue: boolean;
    } | undefined;
}
/** What a sentence calls the key. */
export declare function keyCalled({ name, shown }: DeclaredKey): RichText;
/** Whether the key is ever replaced by plan: by its age or by its keepers. Undefined where that is not known. */
export declare function isRotated({ rotateAfter, hasKeepers }: DeclaredKey): boolean | undefined;
