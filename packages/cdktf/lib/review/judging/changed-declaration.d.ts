import type { KeyChange } from '../model/key-change.js';
import type { DeclaredKey } from './declared-key.js';
/**
 * A key of a plan as it is declared, where the key, its name or its type is new; undefined where nothing about it
 * is. Its name is there to be judged and may not be shown: see {@link isNameHidden}.
 */
export declare function changedDeclaration(key: KeyChange): DeclaredKey | undefined;
/** Whether a rotating key gets a new name without a rotation: its next key has it. */
export declare function isRenamedInPlace(key: KeyChange): boolean;
/** Whether there is a name that rules judge and nobody may see. */
export declare function isNameHidden({ after }: KeyChange): boolean;
