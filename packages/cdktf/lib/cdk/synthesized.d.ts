import { type TerraformElement, type TerraformStack } from 'cdktf';
/** A block of Terraform's JSON syntax. */
export type Block = Readonly<Record<string, unknown>>;
/** Where a block stands in a stack, such as `resource`, `ekb_api_key`. */
export type Section = readonly string[];
/** The section of the resources of a type. */
export declare function keySection(type: string): Section;
/** The section of the outputs. */
export declare const OUTPUTS: Section;
/** The section of the locals. */
export declare const LOCALS: Section;
/** What an element becomes in a section, overrides of the element and of its stack applied. */
export declare function synthesized(element: TerraformElement, section: Section): unknown;
/** {@link synthesized}, where that is a block; empty where it is not. */
export declare function blockOf(element: TerraformElement, section: Section): Block;
/** The blocks of a section that the overrides of a stack itself name, by name. */
export declare function overridingBlocks(stack: TerraformStack, section: Section): Readonly<Record<string, Block>>;
/** Every text in a value, names of entries included, in which the engine evaluates something. */
export declare function expressionsIn(value: unknown): string[];
export declare function isBlock(value: unknown): value is Block;
