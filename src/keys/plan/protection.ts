import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { engineText } from '../../core/messages/index.ts'
import type { ReplacingInput } from '../model/index.ts'
import { isKnown, type KeyInputs, type Planned } from '../state/inputs.ts'

/**
 * Refuses to replace a protected key because of its identity. A key is protected if the state or the configuration says
 * so: an import or a first `true` protects at once, and lifting the protection has to be applied first. An unknown
 * `deletion_protection` counts as `true`, because the apply could no longer refuse.
 *
 * @param attributes those that change, or may change because they are not known yet; at least one
 */
export function replacementErrors(
  { id, inputs: before }: { readonly id: string; readonly inputs: KeyInputs },
  planned: Planned<KeyInputs>,
  attributes: readonly ReplacingInput[],
): EkbError[] {
  const flag = planned.deletion_protection
  if (!before.deletion_protection && flag === false) return []
  const unknown = attributes.filter(name => !isKnown(planned[name]))
  const changed = attributes.filter(name => isKnown(planned[name]))
  const listed = (names: readonly string[]) => engineText(names.join(' and '))
  const because = [
    ...(changed.length === 0
      ? []
      : [
          engineText('a change of {changed} requires a new key, and the old one would be deleted', {
            changed: listed(changed),
          }),
        ]),
    ...(unknown.length === 0
      ? []
      : [
          engineText(
            '{unknown} {is} known only after {APPLY}: if the value differs, the old key would be deleted',
            { unknown: listed(unknown), is: unknown.length === 1 ? 'is' : 'are' },
          ),
        ]),
  ]
  const undo =
    unknown.length === 0
      ? 'Undo the change'
      : 'Use values that are known in the {PLAN} (from variables, for instance)'
  const lift = before.deletion_protection
    ? 'set deletion_protection to false and apply that first'
    : isKnown(flag)
      ? 'leave deletion_protection at false until the change is applied'
      : 'set deletion_protection to a value that is known in the {PLAN}'
  return [
    ekbError(
      'REPLACEMENT_PROTECTED',
      {
        id,
        name: before.name,
        protection: before.deletion_protection
          ? 'true'
          : isKnown(flag)
            ? 'true in the configuration'
            : 'not known yet, so it counts as true,',
        because: { in: words => because.map(part => part.in(words)).join('; ') },
        remedy: engineText(`${undo}, or ${lift}`),
      },
      { path: [attributes[0] ?? 'name'] },
    ),
  ]
}
