import type { Behaviour } from '../behaviour.ts'

/** A name in the form in which the platform keeps it. */
export function storedName(
  name: string,
  { lowerCaseNames, nameLength }: Pick<Behaviour, 'lowerCaseNames' | 'nameLength'>,
): string {
  const cut = [...name].slice(0, nameLength).join('')
  return lowerCaseNames ? cut.toLowerCase() : cut
}
