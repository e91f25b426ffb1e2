import type { Template } from '../../core/messages/template.js';
import type { PropertyType } from './definition.js';
/** A function of the provider: pure, without the platform, the same in plan and apply. */
export interface FunctionDefinition {
    /** In snake case, without a prefix: configurations call `provider::ekb::<name>`. */
    readonly name: string;
    readonly kind: 'function';
    /** One sentence for lists. */
    readonly summary: string;
    /** Markdown, shown at the head of the reference. */
    readonly description: Template;
    /** In the order in which a call gives them. */
    readonly parameters: readonly Parameter[];
    readonly returns: Extract<PropertyType, string>;
}
/** What a call of a function gives. */
export interface Parameter {
    readonly name: string;
    readonly type: Extract<PropertyType, string>;
    /** Markdown; names of parameters and values stand in backticks. */
    readonly description: Template;
    /** Whether a call may give null. Without it, the engine refuses null. */
    readonly nullable?: true;
}
