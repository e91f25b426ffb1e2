import type { KeyChange } from '../model/key-change.js';
import type { KeyClass } from '../model/key-class.js';
import type { Value } from '../model/value.js';
/** The value where it is told and set. */
export declare function known<Type>(value: Value<Type> | undefined): Type | null;
/** The name that the key has, or had; the address where the name cannot be told. */
export declare function calledOf(key: KeyChange): string;
export declare function has(key: KeyChange, ...classes: readonly KeyClass[]): boolean;
/** Whether there is a key of this entry on the platform afterwards, as far as the plan tells. */
export declare function livesOn(key: KeyChange): boolean;
/** Whether a value that was good before stops working: the old key is deleted. */
export declare function endsOldValue(key: KeyChange): boolean;
/** Whether the key has a new value afterwards. */
export declare function isNew(key: KeyChange): boolean;
/** Whether it is a key, or an action that deletes one. Everything else only reads keys. */
export declare function isKey({ kind }: Pick<KeyChange, 'kind'>): boolean;
/** Whether it is a key that is rotated in place: then there may be several keys of it. */
export declare function isRotating(key: KeyChange): boolean;
/** Whether this run begins an overlap, or sets how long the next ones are. */
export declare function decidesOverlap(key: KeyChange): boolean;
/** Whether one of the keys that there are is privileged. */
export declare function wasPrivileged({ before, rotating }: KeyChange): boolean;
export declare function typeAfter(key: KeyChange): string | null;
/** `411 days old`. */
export declare function ageWords(days: number): string;
