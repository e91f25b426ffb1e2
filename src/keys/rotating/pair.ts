import { ekbError } from '../../core/messages/errors/index.ts'
import { parseGenerationName } from '../../platform/generation-name.ts'
import { sameButForCase } from '../identity/name-forms.ts'
import { formatTime } from '../plan/rotation.ts'
import type { KeyState } from '../state/state.ts'
import { tagOfAdopted } from './tag.ts'

/** Refuses two keys that cannot be the current and the previous one. @throws EkbError IMPORT_PAIR_INVALID */
export function requirePair(current: KeyState, previous: KeyState): void {
  const problem = pairProblem(current, previous)
  if (problem === undefined) return
  const named = ({ inputs, key }: KeyState) => `"${inputs.name}" (${key.id})`
  throw ekbError('IMPORT_PAIR_INVALID', { current: named(current), previous: named(previous), problem })
}

/** Why two keys cannot be the current and the previous one; absent where they can. */
export function pairProblem(current: KeyState, previous: KeyState): string | undefined {
  if (current.key.id === previous.key.id) return 'they are one key'
  if (current.inputs.type !== previous.inputs.type) {
    return `their types are ${current.inputs.type} and ${previous.inputs.type}`
  }
  if (!belongTogether(current, previous)) return 'their names do not follow one another'
  const [made, before] = [current.key.createdAt, previous.key.createdAt]
  return made !== undefined && before !== undefined && made < before
    ? `the first was created at ${formatTime(made)}, before the second (${formatTime(before)})`
    : undefined
}

/** Two keys of one tag in their order; an adopted key and its first rotation; or two keys of one name. */
function belongTogether(current: KeyState, previous: KeyState): boolean {
  const [one, other] = [parseGenerationName(current.inputs.name), parseGenerationName(previous.inputs.name)]
  if (one === undefined)
    return other === undefined && sameButForCase(current.inputs.name, previous.inputs.name)
  if (other === undefined) {
    return sameButForCase(one.base, previous.inputs.name) || one.tag === tagOfAdopted(previous.key.id)
  }
  return one.tag === other.tag && other.generation < one.generation
}
