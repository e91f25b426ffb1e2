import type { KeyChange } from '../model/key-change.js';
/** The addresses of a review that stand for one key of the platform, each group once. */
export declare function sharedKeys(keys: readonly KeyChange[]): readonly (readonly KeyChange[])[];
/** Whether the key leaves one state while another address has it or takes it over. */
export declare function isHandedOver(key: KeyChange, shared: readonly (readonly KeyChange[])[]): boolean;
/** Whether the run deletes the key that the address has now. */
export declare function endsKey(key: KeyChange): boolean;
