import type { KeyChange, Limitation } from '../model/index.ts'

/**
 * The rotating keys that an input changes in place. Such a change may create a key, make it the current one and
 * delete others, and the classes of a review, which know one key for each resource, do not tell which.
 */
export function changedInPlace(keys: readonly KeyChange[]): readonly Limitation[] {
  const changed = keys
    .filter(
      ({ kind, resourceType, classes }) =>
        kind === 'resource' && resourceType === ROTATING && classes.includes('update-in-place'),
    )
    .map(({ shown }) => shown)
  return changed.length === 0 ? [] : [{ kind: 'changed-in-place', keys: changed }]
}

/** The model's name of a rotating key. */
const ROTATING = 'rotating_api_key'
