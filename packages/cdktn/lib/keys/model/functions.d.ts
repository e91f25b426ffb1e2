/** Every function. Signatures and reference pages derive from this list. */
export declare const FUNCTIONS: readonly [];
/** The names of the functions, each of which needs code of its own. */
export type FunctionName = (typeof FUNCTIONS)[number]['name'];
