import { visible } from '../core/messages/index.ts'
import { describeKey, publicId, type Session, typeAndAge } from '../keys/index.ts'
import { KEY_MODEL } from '../keys/model/index.ts'
import {
  adoptedLine,
  type ListedLine,
  listedLines,
  type RotatingState,
  validateRotatingInputs,
} from '../keys/rotating/index.ts'
import { type Importables, sorted, stateWithoutValues } from './importable-keys.ts'
import { type KeyFilter, passes } from './key-filter.ts'
import { byAge } from './list-keys.ts'

/** The rotating keys of a project: generations of one tag are one of them. The current key has to pass the filter. */
export async function listLines(
  session: Session,
  projectId: string,
  filter: KeyFilter,
): Promise<Importables<RotatingState>> {
  const { keys, now } = await session.project(projectId).keys.current()
  const lines = listedLines(keys)
    .filter(({ keys: [current], name }) => passes(filter, current, now, name))
    .toSorted(({ keys: [one] }, { keys: [other] }) => byAge(one, other))
  const isNamable = ({ name }: ListedLine): boolean => validateRotatingInputs({ name }).length === 0
  const { found, ...others } = sorted(lines, ({ keys: [current] }) => current, isNamable)
  return {
    ...others,
    found: found.map(line => ({
      projectId,
      id: line.tag,
      displayName: displayName(line, now),
      type: describeKey(line.keys[0]).type,
      state: stateOf(line, projectId),
    })),
  }
}

function displayName({ name, generation, keys: [current] }: ListedLine, now: Date): string {
  return `${visible(name)} (generation ${generation}, ${typeAndAge(current, now)})`
}

function stateOf({ keys: [current, before] }: ListedLine, projectId: string): RotatingState {
  const isShown = before !== undefined && publicId(before) !== undefined
  return adoptedLine(
    stateWithoutValues(current, projectId, KEY_MODEL),
    isShown ? stateWithoutValues(before, projectId, KEY_MODEL) : undefined,
  )
}
