import { changedDeclaration, isNameHidden } from '../judging/changed-declaration.ts'
import type { RichText } from '../judging/rich-text.ts'
import type { KeyChange } from '../model/key-change.ts'
import type { Checks, PlanChecks, PlanContext } from './checks.ts'

/**
 * Judges a key of a plan by a check for declarations, where the key, its name or its type is new.
 *
 * @param ofHidden what is said in place of what the check saw, where the name of the key may not be shown
 */
export function ofChangedDeclaration(
  check: Checks['declaration'],
  ofHidden: (key: KeyChange, context: PlanContext) => RichText,
): PlanChecks['rights'] {
  return (key, context) => {
    const declared = changedDeclaration(key)
    const seen = declared === undefined ? [] : check(declared, context)
    return isNameHidden(key) ? seen.map(() => ({ seen: ofHidden(key, context) })) : seen
  }
}
