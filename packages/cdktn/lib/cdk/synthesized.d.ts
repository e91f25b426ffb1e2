import { type TerraformElement } from 'cdktn';
import type { DeclaredKey } from '../review/rules/index.js';
/** A block of Terraform's JSON syntax. */
export type Block = Readonly<Record<string, unknown>>;
/** A value with every token written as the engine's expression. */
export declare function resolved(scope: TerraformElement, value: unknown): unknown;
/** The block that an element becomes, overrides applied, for instance below `output`; empty where there is none. */
export declare function blockOf(element: TerraformElement, ...path: readonly string[]): Block;
/** A resource `ekb_api_key` as its program declares it. */
export declare function declaredKey(resource: TerraformElement): DeclaredKey;
export declare function isBlock(value: unknown): value is Block;
