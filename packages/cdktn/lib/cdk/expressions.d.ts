import type { TerraformStack } from 'cdktn';
import { type Possible } from '../review/judging/expression/index.js';
/** What `each` stands for in one instance of a block with `for_each`. */
export interface Instance {
    readonly key: Possible;
    readonly value: Possible;
}
/** The keys and secrets that a value of a stack shows, by reference. */
export declare function keysShownIn(value: unknown, stack: TerraformStack): string[];
/** What a value of a stack may come to; nothing is known of what cannot be read. */
export declare function possibleValue(value: unknown, stack: TerraformStack, each?: Instance): Possible;
