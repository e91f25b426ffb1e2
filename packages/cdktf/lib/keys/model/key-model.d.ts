import { API_KEY } from './api-key.js';
import type { Definition, Property } from './definition.js';
/** An attribute: its name in the model, and its property. */
export type Attribute = readonly [name: string, property: Property];
type KeyProperties = typeof API_KEY.properties;
/** An input whose change always replaces the key. */
export type ReplacingInput = {
    [Name in keyof KeyProperties]: KeyProperties[Name] extends {
        readonly requiresReplace: true;
    } ? Name : never;
}[keyof KeyProperties];
/** The attributes of a managed key by purpose, derived once from its definition. */
export interface KeyModel {
    readonly properties: Definition['properties'];
    /** The attributes that a person may set. */
    readonly inputs: readonly Attribute[];
    /** The inputs that have a value even if nobody set one. */
    readonly decided: readonly Attribute[];
    /** The attributes that only the platform or the provider knows. */
    readonly outputs: readonly Attribute[];
    /** The attributes that hold key material. */
    readonly sensitive: readonly string[];
    readonly replacing: readonly ReplacingInput[];
}
/** Sorts the attributes of a key by purpose; `properties` are those of {@link API_KEY}, or more. */
export declare function keyModel({ properties }: Pick<Definition, 'properties'>): KeyModel;
/** The attributes of a key as this version has them. */
export declare const KEY_MODEL: KeyModel;
export {};
