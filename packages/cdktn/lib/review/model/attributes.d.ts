import type { API_KEY } from '../../keys/model/api-key.js';
import type { AUTOMATOR_KEY } from '../../keys/model/automator-key.js';
import type { Properties, Property } from '../../keys/model/definition.js';
import type { ROTATING_API_KEY } from '../../keys/model/rotating-api-key.js';
import type { Value } from './value.js';
/**
 * Everything that a review knows about a key, by the names of the model (snake case on every engine). Texts are safe
 * to show as they are: control characters, line breaks and marks of direction are escaped. Of a map they are the
 * names of the entries in alphabetical order, never what stands in them.
 */
export type KeyAttributes = Known<typeof API_KEY.properties> & Known<typeof AUTOMATOR_KEY.properties> & Known<typeof ROTATING_API_KEY.properties>;
/** What a review knows of these properties, by their definition. */
type Known<Of extends Properties> = {
    readonly [Name in keyof Of as Of[Name] extends {
        readonly review: string;
    } ? Name : never]: Value<Shown<Of[Name]>>;
};
type Shown<Of extends Property> = Of['type'] extends 'bool' ? boolean : Of['type'] extends 'map(string)' ? readonly string[] : string;
/** The names of what stands in reports. */
export type ReportedName = {
    [Name in keyof typeof API_KEY.properties]: (typeof API_KEY.properties)[Name] extends {
        readonly review: 'reported';
    } ? Name : never;
}[keyof typeof API_KEY.properties];
export {};
