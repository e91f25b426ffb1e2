import { isRotatedInPlace, type KeyChange, type Limitation } from '../model/index.ts'

/**
 * The rotating keys that an input changes in place without any value of theirs. Such a change may create a key, make
 * it the current one and delete others, and the input does not tell which.
 */
export function changedInPlace(keys: readonly KeyChange[]): readonly Limitation[] {
  const changed = keys
    .filter(
      ({ kind, resourceType, classes, rotating }) =>
        kind === 'resource' &&
        isRotatedInPlace(resourceType) &&
        rotating === undefined &&
        classes.includes('update-in-place'),
    )
    .map(({ shown }) => shown)
  return changed.length === 0 ? [] : [{ kind: 'changed-in-place', keys: changed }]
}
