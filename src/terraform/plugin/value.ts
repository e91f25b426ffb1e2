/** What is known about an unknown value before it is known. */
export interface Refinement {
  readonly notNull?: boolean
  /** The value will be a string that starts with this. */
  readonly stringPrefix?: string
}

/** A value that the engine learns only during apply. */
export class Unknown {
  readonly refinement: Refinement

  constructor(refinement: Refinement = {}) {
    this.refinement = refinement
  }
}

/** The unknown value about which nothing is known. */
export const UNKNOWN = new Unknown()

/**
 * A value of the engine's type system. Objects and maps are plain records, lists and sets arrays.
 * A number that a double does not hold exactly (0.1 is one) is a string of its digits.
 */
export type Value = null | string | number | boolean | Unknown | readonly Value[] | ObjectValue

/** An object or map value. */
export interface ObjectValue {
  readonly [name: string]: Value
}

/** Whether a value is an object or map that is known. */
export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown)
}
