/** The list from another beginning in each round, so that nobody always follows the same one. */
export function inTurn<T>(list: readonly T[], round: number): readonly T[] {
  const first = ((round % list.length) + list.length) % list.length
  return [...list.slice(first), ...list.slice(0, first)]
}
