import type { Property } from './definition.js';
/** The engines by what they call things; OpenTofu speaks as Terraform does. */
export type EngineFamily = 'terraform' | 'pulumi';
/** A text for people: one where it is true on every engine, else one for each family. */
export type Words = string | Readonly<Record<EngineFamily, string>>;
/** What a text says on engines of this family. Names stand in it as the model writes them. */
export declare function wordsFor(family: EngineFamily, words: Words): string;
/** What counts where an input is not set, in Markdown; undefined where nothing does. */
export declare function defaultOf({ default: value, defaultsTo }: Property): string | undefined;
/** A property's description, its default, and when it has no value. */
export declare function describeProperty(family: EngineFamily, property: Property): string;
