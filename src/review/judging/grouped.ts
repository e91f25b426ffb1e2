/** What has a trait in common, together, in order. Policy packs also run on Node 20, which has no `Map.groupBy`. */
export function grouped<Item>(items: Iterable<Item>, trait: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(trait(item))
    if (group === undefined) groups.set(trait(item), [item])
    else group.push(item)
  }
  return groups
}
