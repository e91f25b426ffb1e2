/** One part of an address or reference: a name, an index, or a splat. */
export type Segment =
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'index'; readonly index: string | number | null }

/**
 * Reads an address or a reference such as `module.a["x"].ekb_api_key.bot[0].key`. An index that is neither a
 * text nor a number is null. What is no address gives what could be read.
 */
export function segmentsOf(reference: string): readonly Segment[] {
  const segments: Segment[] = []
  const part = /\.?([^.[\]]+)|\[("(?:[^"\\]|\\.)*"|[^\]]*)\]/gy
  for (const match of reference.matchAll(part)) {
    const [, name, index] = match
    if (name !== undefined) segments.push(name === '*' ? { is: 'index', index: null } : { is: 'name', name })
    else segments.push({ is: 'index', index: indexOf(index ?? '') })
  }
  return segments
}

function indexOf(text: string): string | number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  if (!text.startsWith('"')) return null
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'string' ? read : null
  } catch {
    // HCL escapes what JSON does not know, such as \U0001F600: the text itself tells instances apart as well.
    return text
  }
}

/** A call of a module, and which of its instances. */
export interface ModuleStep {
  readonly name: string
  readonly index: string | number | null
}

/** The modules of a module address: `module.a["x"].module.b`. */
export function moduleSteps(address: string | undefined): readonly ModuleStep[] {
  const steps: ModuleStep[] = []
  const segments = segmentsOf(address ?? '')
  for (let at = 0; at + 1 < segments.length; ) {
    const [word, name, index] = segments.slice(at, at + 3)
    if (word?.is !== 'name' || word.name !== 'module' || name?.is !== 'name') break
    steps.push({ name: name.name, index: index?.is === 'index' ? index.index : null })
    at += index?.is === 'index' ? 3 : 2
  }
  return steps
}
