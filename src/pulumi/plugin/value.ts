/** A value that the engine learns only during an update: a "computed" value. */
export class Unknown {
  readonly kind = 'unknown'
}

/** The unknown value; nothing is ever known about one. */
export const UNKNOWN = new Unknown()

/** A value that the engine encrypts in state and hides in what it prints. */
export class SecretValue {
  readonly value: Value

  constructor(value: Value) {
    this.value = value
  }
}

/** A value that only the engine understands: an asset, an archive, a reference to a resource. */
export class ForeignValue {
  readonly kind: 'asset' | 'archive' | 'resource reference'

  constructor(kind: ForeignValue['kind']) {
    this.kind = kind
  }
}

/** A property value of the engine. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Unknown
  | SecretValue
  | ForeignValue
  | readonly Value[]
  | ObjectValue

/** An object or map. */
export interface ObjectValue {
  readonly [name: string]: Value
}
