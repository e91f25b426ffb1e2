import {
  bool,
  enumeration,
  enumField,
  type Infer,
  map,
  message,
  nested,
  repeated,
  SCALARS,
  Struct,
  string,
} from '../../../grpc/index.ts'

// proto/pulumi/provider.proto of pulumi/pulumi

/** Of Diff and DiffConfig. */
export const DiffRequest = message('pulumirpc.DiffRequest', {
  id: string(1),
  urn: string(2),
  /** The old outputs. */
  olds: nested(3, Struct),
  /** The new inputs. */
  news: nested(4, Struct),
  ignoreChanges: repeated(string(5)),
  oldInputs: nested(6, Struct),
  name: string(7),
  type: string(8),
})

export const PropertyDiff = message('pulumirpc.PropertyDiff', {
  kind: enumField(
    1,
    enumeration({
      ADD: 0,
      ADD_REPLACE: 1,
      DELETE: 2,
      DELETE_REPLACE: 3,
      UPDATE: 4,
      UPDATE_REPLACE: 5,
    }),
  ),
  inputDiff: bool(2),
})
export type PropertyDiff = Infer<typeof PropertyDiff>

/**
 * For each entry of `diffs` a path of `detailedDiff` begins with it, and the other way round; neither holds
 * anything twice.
 */
export const DiffResponse = message('pulumirpc.DiffResponse', {
  replaces: repeated(string(1)),
  stables: repeated(string(2)),
  deleteBeforeReplace: bool(3),
  changes: enumField(4, enumeration({ DIFF_UNKNOWN: 0, DIFF_NONE: 1, DIFF_SOME: 2 })),
  /** Names of properties, without what is inside of them. */
  diffs: repeated(string(5)),
  /** By property path. */
  detailedDiff: map(6, SCALARS.string, PropertyDiff),
  hasDetailedDiff: bool(7),
})
export type DiffResponse = Infer<typeof DiffResponse>
