import { type DeclaredKey } from './declared-key.js';
import type { Finding } from './finding.js';
/** How an engine calls what a finding of a declared key names. */
export interface DeclaredWords {
    readonly rotateAfter: string;
    /** What leaves a gap, behind "is rotated". */
    readonly withGap: string;
}
/**
 * What is to be said of one declared key. What is not known before apply is never found fault with.
 *
 * @param words default: those of Terraform and the CDKs
 */
export declare function reviewDeclaredKey(key: DeclaredKey, words?: DeclaredWords): Finding[];
/** Names that more than one of these keys has, each once. */
export declare function reviewNames(names: readonly (string | undefined)[]): Finding[];
/** What is to be said of keys in a state that is a file on this machine. */
export declare function reviewLocalState(keys: readonly Pick<DeclaredKey, 'storesSecret'>[]): Finding[];
