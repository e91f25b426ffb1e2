import type { TerraformStack } from 'cdktf';
import type { DeclaredKey } from '../review/judging/declared-key.js';
import { type Block } from './synthesized.js';
/** A block that makes keys. */
export interface KeyBlock {
    /** The type of the resource, such as `ekb_api_key`. */
    readonly type: string;
    readonly block: Block;
}
/** A key that a block makes. */
export interface DeclaredInstance {
    readonly key: DeclaredKey;
    /** The key of `for_each` by which it is known; undefined where the block makes one, or it is not known which. */
    readonly instance: string | undefined;
}
/** The keys that a block makes, as they are declared: with a `for_each` that is written down, each. */
export declare function declaredKeys(declared: KeyBlock, stack: TerraformStack): DeclaredInstance[];
