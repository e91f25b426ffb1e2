import type { AuditedKey } from '../judging/audited-key.ts'
import type { DeclaredKey } from '../judging/declared-key.ts'
import type { Policy } from '../judging/policy.ts'
import { TERRAFORM_REVIEW } from './audience.ts'
import type { Checks } from './checks.ts'
import type { Seen } from './seen.ts'

/** A key that is there, as a check of names and types takes it: nothing is known of its declaration. */
type Named = Pick<DeclaredKey, 'name' | 'type'> & DeclaredKey

/** Judges each key of a project by its name and its type, as its declaration is judged. The system key has no choice. */
export function ofNames(
  check: (
    key: Named,
    context: { readonly policy: Policy; readonly audience: typeof TERRAFORM_REVIEW },
  ) => readonly Seen[],
): Checks['inventory'] {
  return ({ keys }, { policy }) =>
    keys
      .filter(({ name, isSystem }) => name !== undefined && !isSystem)
      .flatMap(key =>
        check(declared(key), { policy, audience: TERRAFORM_REVIEW }).map(seen => ({ ...seen, key })),
      )
}

function declared({ name, type }: AuditedKey): Named {
  return {
    name,
    type,
    rotateAfter: undefined,
    hasKeepers: undefined,
    createBeforeDestroy: false,
    storesSecret: undefined,
  }
}
