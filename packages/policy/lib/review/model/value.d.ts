/**
 * A value of an attribute, if it may and can be shown.
 *
 * - `known`: here it is; `null` where nothing is set
 * - `unknown`: decided at apply
 * - `hidden`: it exists, but is marked sensitive, or it looks like a key, a secret or another sensitive value
 * - `absent`: the input does not contain it
 */
export type Value<Type> = {
    readonly is: 'known';
    readonly value: Type | null;
} | {
    readonly is: 'unknown' | 'hidden' | 'absent';
};
