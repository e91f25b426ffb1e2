import type { FunctionDefinition } from './function-definition.ts'

/** Every function. Signatures and reference pages derive from this list. */
export const FUNCTIONS = [] as const satisfies readonly FunctionDefinition[]

/** The names of the functions, each of which needs code of its own. */
export type FunctionName = (typeof FUNCTIONS)[number]['name']
