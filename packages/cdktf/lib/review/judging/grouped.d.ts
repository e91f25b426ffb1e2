/** What has a trait in common, together, in order. Policy packs also run on Node 20, which has no `Map.groupBy`. */
export declare function grouped<Item>(items: Iterable<Item>, trait: (item: Item) => string): Map<string, Item[]>;
