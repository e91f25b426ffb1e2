import { type Segment, segmentsOf } from '../address.ts'

/**
 * Engines follow each reference with everything that it begins with: `a.b.key`, `a.b`. What is only such a
 * beginning says nothing; on its own it is the whole object.
 */
export function fullReferences(references: readonly string[]): (readonly Segment[])[] {
  return references
    .filter((reference, at) => {
      const before = references[at - 1]
      return (
        before === undefined ||
        !(before.startsWith(reference) && /^[.[]/.test(before.slice(reference.length)))
      )
    })
    .map(segmentsOf)
}

/** The block that a reference leads to. */
export interface ReferredBlock {
  /** As the engine writes it: `ekb_api_key`. */
  readonly type: string
  /** Its address in its module. */
  readonly block: string
  /** What follows it. */
  readonly path: readonly Segment[]
}

/** The block that a reference begins with, and what follows it; null where it begins with something else. */
export function blockIn(segments: readonly Segment[]): ReferredBlock | null {
  const [head] = segments
  const mode = head?.is === 'name' && (head.name === 'data' || head.name === 'ephemeral') ? head.name : ''
  const [type, label, ...path] = segments.slice(mode === '' ? 0 : 1)
  if (type?.is !== 'name' || label?.is !== 'name') return null
  const block = [mode, type.name, label.name].filter(part => part !== '').join('.')
  return { type: type.name, block, path }
}
