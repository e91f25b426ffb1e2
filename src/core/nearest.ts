/** So many are offered. */
const MOST = 3

/** The names that a wrong one may mean, the nearest first: few letters differ, or it is a part of the name. */
export function nearest(wanted: string, names: readonly string[]): string[] {
  const allowed = Math.max(2, Math.floor(wanted.length / 4))
  return names
    .map(name => ({ name, distance: isPart(wanted, name) ? 1 : distance(wanted, name) }))
    .filter(found => found.distance <= allowed)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map(({ name }) => name)
}

function isPart(wanted: string, name: string): boolean {
  return wanted.length >= 4 && name.includes(wanted)
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const change = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      now.push(Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, change))
    }
    before = now
  }
  return before.at(-1) ?? 0
}
