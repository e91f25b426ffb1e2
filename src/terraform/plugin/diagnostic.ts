/** A step into a value: an attribute or map key by name, a list element by index. */
export type PathStep = string | number

/** The way from the root of an object to one of its values. */
export type AttributePath = readonly PathStep[]

/** A message to the person who runs the engine. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  /** The head line, without a full stop. */
  readonly summary: string
  readonly detail: string
  /** The attribute it is about; the engine then shows the line of the configuration. */
  readonly path?: AttributePath
}
