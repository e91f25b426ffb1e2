import type { Template } from '../../core/messages/template.js';
/** The type of a property. */
export type PropertyType = 'string' | 'bool' | 'int' | 'map(string)' | ListType;
/** Objects: a list of them, or a single one. */
export interface ListType {
    readonly listOf: Properties;
    /** Whether it is one object instead of a list. */
    readonly single?: true;
    /** The name of the type of one object, in languages that need one. */
    readonly itemName: string;
}
/** One property of a resource, data source or provider, as every engine has it. */
export interface Property {
    readonly type: PropertyType;
    /** Markdown; names of properties and values stand in backticks. */
    readonly description: Template;
    /** Whether a person must or may set it; absent if only the platform or the provider knows it. */
    readonly input?: 'required' | 'optional';
    /** Whether it has a value even if nobody set one. */
    readonly output?: true;
    /** When an output has no value, as the end of a sentence: "if the platform hides the key". */
    readonly absent?: string;
    /** Whether a required name may be left out on engines that generate names. */
    readonly autonamed?: true;
    /** Its value if nobody set it. */
    readonly default?: boolean | string;
    /** The default of an input that `default` cannot express, in Markdown: "`project_id` of the provider". */
    readonly defaultsTo?: string;
    /** Key material: hidden everywhere, and in the state only if `store_secret` is true. */
    readonly sensitive?: true;
    /** The only accepted values; the one with the fewest rights comes last. */
    readonly oneOf?: readonly string[];
    /** The name of the type of the accepted values, in languages that can check them. */
    readonly oneOfName?: string;
    /**
     * Whether a change of an input replaces an existing key; `conditionally` if the description says when. Set it for
     * every input of a resource.
     */
    readonly requiresReplace?: boolean | 'conditionally';
    /**
     * The format of a string. An `age` or `lead` of another format in a state counts as absent; a review shows only
     * values of this format.
     */
    readonly format?: 'age' | 'lead' | 'time' | 'fingerprint' | 'identifier';
    /**
     * What a review does with the value: it compares it and never shows it (`hidden`), shows it in explanations of a
     * change (`known`), or also puts it into reports (`reported`). By default, the inputs of resources are `hidden`, and a
     * review does not read anything else.
     */
    readonly review?: 'hidden' | 'known' | 'reported';
}
export type Properties = Readonly<Record<string, Property>>;
/** The names of the inputs. */
export type InputName<Of extends Properties> = {
    [Name in keyof Of]: Of[Name] extends {
        readonly input: string;
    } ? Name : never;
}[keyof Of] & string;
/** The names of what only the platform or the provider knows. */
export type OutputName<Of extends Properties> = Exclude<keyof Of & string, InputName<Of>>;
/** The values of the inputs with the defaults filled in; null for an input that nobody set and that has no default. */
export type InputsOf<Of extends Properties> = {
    readonly [Name in InputName<Of>]: KnownValue<Of[Name]> | (Of[Name] extends {
        readonly input: 'required';
    } | {
        readonly output: true;
    } ? never : null);
};
type KnownValue<Of extends Property> = Of['type'] extends 'bool' ? boolean : Of['type'] extends 'map(string)' ? Readonly<Record<string, string | null>> : Of extends {
    readonly oneOf: readonly (infer Value)[];
} ? Value : string;
/**
 * What a definition is. Pulumi and the CDKs have resources and data sources only; Terraform and OpenTofu have the
 * others where their version does.
 */
export type Kind = 'resource' | 'data source' | 'ephemeral resource' | 'list resource' | 'action';
/** A part of what identifies a resource; a text. */
export interface IdentityPart {
    readonly description: Template;
    /** Whether an import by identity has to give it. */
    readonly import: 'required' | 'optional';
}
/** What an engine knows by a type and by properties. Names are in snake case; each engine converts them. */
export interface Definition {
    readonly name: string;
    readonly kind: Kind;
    /** One sentence for lists. */
    readonly summary: string;
    /** Markdown, shown at the head of the reference. */
    readonly description: Template;
    readonly properties: Properties;
    /** What tells a resource from all others of its type, for life. */
    readonly identity?: Readonly<Record<string, IdentityPart>>;
}
export {};
