import type { Input } from '../../../grpc/index.ts'
import type { DiffResponse, PropertyDiff as WirePropertyDiff } from '../protocol/diff.ts'
import type { DiffResult, PropertyDiff } from '../provider.ts'
import { parsePropertyPath } from './property-path.ts'

/**
 * What the protocol wants to know of a comparison, so that it never contradicts itself: the properties that
 * differ are those at the root of the paths, each named once.
 */
export function wireDiff({ changes, stables = [] }: DiffResult): Input<DiffResponse> {
  const replacing = changes.filter(({ replace }) => replace)
  const paths = new Set(replacing.map(({ path }) => path))
  return {
    changes: changes.length > 0 ? 'DIFF_SOME' : 'DIFF_NONE',
    diffs: rootsOf(changes),
    replaces: rootsOf(replacing),
    stables: [...new Set(stables)],
    detailedDiff: new Map(changes.map(change => [change.path, wireChange(change, paths)])),
    hasDetailedDiff: true,
  }
}

/** A path that is named twice counts as replacing if one of the two does. */
function wireChange({ path, kind, input }: PropertyDiff, replacing: ReadonlySet<string>) {
  const suffix = replacing.has(path) ? '_REPLACE' : ''
  const name = `${kind.toUpperCase()}${suffix}` as WirePropertyDiff['kind']
  return { kind: name, inputDiff: input }
}

function rootsOf(changes: readonly PropertyDiff[]): string[] {
  return [...new Set(changes.map(({ path }) => String(parsePropertyPath(path)[0])))]
}
