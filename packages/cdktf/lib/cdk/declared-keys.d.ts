import type { TerraformStack } from 'cdktf';
import type { DeclaredKey } from '../review/judging/declared-key.js';
import { type Block } from './synthesized.js';
/** A key that a block makes. */
export interface DeclaredInstance {
    readonly key: DeclaredKey;
    /** The key of `for_each` by which it is known; undefined where the block makes one, or it is not known which. */
    readonly instance: string | undefined;
}
/** The keys that a block `ekb_api_key` makes, as they are declared: with a `for_each` that is written down, each. */
export declare function declaredKeys(block: Block, stack: TerraformStack): DeclaredInstance[];
