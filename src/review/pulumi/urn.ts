/** The parts of `urn:pulumi:<stack>::<project>::<parent types $ type>::<name>`. */
export interface Urn {
  readonly stack: string
  readonly project: string
  /** Without the types of its parents. */
  readonly type: string
  readonly name: string
}

/** Reads a URN; a name may hold `::` itself. Undefined for what is none. */
export function readUrn(urn: string): Urn | undefined {
  const match = /^urn:pulumi:(.*?)::(.*?)::(.*?)::([\s\S]*)$/.exec(urn)
  if (match === null) return undefined
  const [, stack = '', project = '', types = '', name = ''] = match
  return { stack, project, type: types.slice(types.lastIndexOf('$') + 1), name }
}

/** Whether a type is one of the `ekb` package, or the URN says so. */
export function isOurs({ type, urn }: { readonly type: string; readonly urn: string }): boolean {
  return type.startsWith('ekb:') || readUrn(urn)?.type.startsWith('ekb:') === true
}
