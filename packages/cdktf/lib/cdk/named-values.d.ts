import { type TerraformElement, TerraformStack, TerraformVariable } from 'cdktf';
/**
 * The expressions in a value of a stack, and those behind the names in them: of locals, and of outputs through
 * which the frameworks take a value from one stack of the app to another.
 */
export declare function expressionsBehind(value: unknown, stack: TerraformStack): string[];
/** What a local of a stack is made of, or an output of another stack of the app, by the parts of the reference. */
export declare function meaningBehind(path: readonly string[], stack: TerraformStack): {
    readonly element: TerraformElement;
    readonly value: unknown;
} | undefined;
/** The variable of a stack that has this name. */
export declare function findVariable(stack: TerraformStack, name: string): TerraformVariable | undefined;
