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
/** A key among those of its state. */
export interface KeyInStack extends Pick<DeclaredKey, 'name' | 'storesSecret'> {
    /** How a person finds it: a construct path, or an address. */
    readonly shown: string;
    /** The same text for keys of one project, as far as that is known. */
    readonly project: string;
    /** Whether one declaration makes any number of keys. */
    readonly isRepeated: boolean;
}
/** Names that more than one key of a project has, each once. */
export declare function reviewNames(keys: readonly KeyInStack[]): Finding[];
/** What is to be said of keys in a state that is a file on this machine. */
export declare function reviewLocalState(keys: readonly KeyInStack[]): Finding[];
