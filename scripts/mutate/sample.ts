/**
 * Chooses `count` of the items by a seed, in their order; all where there are fewer. The same seed chooses the same
 * of the same items on every machine.
 */
export function sample<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const random = mulberry32(seed)
  const order = items.map((_, at) => at)
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
  const chosen = new Set(order.slice(0, count))
  return items.filter((_, at) => chosen.has(at))
}

/** Numbers from 0 to 1, by the generator of that name (https://github.com/bryc/code/blob/master/jshash/PRNGs.md). */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
