import { type Possible } from './possible.js';
/**
 * What a name stands for that is none of the provider's: `local.x`, `var.x`, `each.key`, or an output in the state of
 * another stack, in its parts. Undefined where that is not known.
 */
export type Resolve = (path: readonly string[]) => Possible | undefined;
/**
 * What a value of Terraform's JSON syntax may come to: every text in it is a template.
 *
 * @throws Unreadable where something in it is not in the part of the language that is known here
 */
export declare function evaluate(value: unknown, resolve: Resolve): Possible;
/**
 * What a text in the engine's syntax for templates may come to.
 *
 * @throws Unreadable where it is not in the part of the language that is known here
 */
export declare function evaluateTemplate(source: string, resolve: Resolve): Possible;
