import type { Template } from '../../core/messages/index.js';
/** The type of a property. */
export type PropertyType = 'string' | 'bool' | 'int' | 'map(string)' | ListType;
/** A list of objects. */
export interface ListType {
    readonly listOf: Properties;
    /** What a language calls the type of one object, where it needs a name. */
    readonly itemName: string;
}
/** One property of a resource, data source or provider, in words and rules that every engine shares. */
export interface Property {
    readonly type: PropertyType;
    /** Markdown; names of properties and values stand in backticks. */
    readonly description: Template;
    /** Whether a person may or must set it; absent for what only the platform knows. */
    readonly input?: 'required' | 'optional';
    /** Whether it has a value even where nobody set one. */
    readonly output?: true;
    /** When an output has no value after all, as the end of a sentence: "where the platform hides the key". */
    readonly absent?: string;
    /** Whether a required name may be left out where the engine makes names of its own. */
    readonly autonamed?: true;
    /** What stands where nobody set it. */
    readonly default?: boolean | string;
    /** What counts where an input is not set and `default` cannot say it, in Markdown: "`project_id` of the provider". */
    readonly defaultsTo?: string;
    /** Key material: hidden everywhere, and in the state only where the key is stored. */
    readonly sensitive?: true;
    /** The only values that are accepted; the one that allows the least comes last. */
    readonly oneOf?: readonly string[];
    /** What a language calls the type of the accepted values, where it can hold a person to them. */
    readonly oneOfName?: string;
    /**
     * Whether a change of an input replaces an existing key; `conditionally` where the description says when. Every input
     * of a resource says it.
     */
    readonly requiresReplace?: boolean | 'conditionally';
    /**
     * How a text is written, where that can be told. An `age` or `lead` that is not written so in a state is taken for
     * absent; a review shows only what is written so.
     */
    readonly format?: 'age' | 'lead' | 'time' | 'fingerprint' | 'identifier';
    /**
     * What a review makes of the value: it compares it and never shows it (`hidden`), shows it where it says what a
     * change means (`known`), or also puts it into reports (`reported`). Without it an input is `hidden` where a change
     * of it can be planned, and everything else is not read.
     */
    readonly review?: 'hidden' | 'known' | 'reported';
}
export type Properties = Readonly<Record<string, Property>>;
/** The names of what a person may set. */
export type InputName<Of extends Properties> = {
    [Name in keyof Of]: Of[Name] extends {
        readonly input: string;
    } ? Name : never;
}[keyof Of] & string;
/** The names of what only the platform or the provider knows. */
export type OutputName<Of extends Properties> = Exclude<keyof Of & string, InputName<Of>>;
/** The values of what a person may set, with the defaults filled in; null where nobody set what has none. */
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
/** A resource or data source; names are in snake case, and each engine turns them into its own. */
export interface Definition {
    readonly name: string;
    readonly kind: 'resource' | 'data source';
    /** One sentence for lists. */
    readonly summary: string;
    /** Markdown, shown at the head of the reference. */
    readonly description: Template;
    readonly properties: Properties;
}
export {};
