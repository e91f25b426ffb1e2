import { TerraformStack } from 'cdktf';
/**
 * The expressions in a value of a stack, and those behind the names in them: of locals, and of outputs through
 * which the frameworks take a value from one stack of the app to another.
 */
export declare function expressionsBehind(value: unknown, stack: TerraformStack): string[];
