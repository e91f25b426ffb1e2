import { visible } from '../core/messages/index.ts'
import { publicId, type Session, typeAndAge } from '../keys/index.ts'
import { adoptedRotating, type ListedLine, listedLines, type RotatingState } from '../keys/rotating/index.ts'
import type { Importables } from './importable-keys.ts'
import { stateWithoutValues } from './importable-keys.ts'
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
  const isShown = ({ keys: [current] }: ListedLine): boolean => publicId(current) !== undefined
  return {
    found: lines.filter(isShown).map(line => ({
      projectId,
      id: line.tag,
      displayName: displayName(line, now),
      state: stateOf(line, projectId),
    })),
    hidden: lines.filter(line => !isShown(line)).map(({ name }) => name),
  }
}

function displayName({ name, generation, keys: [current] }: ListedLine, now: Date): string {
  return `${visible(name)} (generation ${generation}, ${typeAndAge(current, now)})`
}

function stateOf({ keys: [current] }: ListedLine, projectId: string): RotatingState {
  return adoptedRotating(stateWithoutValues(current, projectId))
}
