import type { PageKey } from '../../wire.ts'

/** What the list is ordered by; a minus in front turns it round. */
export type Order = 'created' | '-created' | 'name' | '-name'

/** What a person chose to see of a project's keys. */
export interface Choice {
  readonly project: string
  readonly search: string
  /** The keys whose value contains the search text, as the emulator found them. */
  readonly found: ReadonlySet<string>
  readonly type: PageKey['type'] | 'all'
  readonly order: Order
}

const NAMES = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** A project's keys that fit the search text by name or key, of every type. */
export function matching(keys: readonly PageKey[], { project, search, found }: Choice): PageKey[] {
  const text = folded(search.trim())
  return keys.filter(
    key =>
      key.project === project &&
      (text === '' || folded(key.name).includes(text) || key.preview.includes(text) || found.has(key.id)),
  )
}

/** Those of the chosen type, in the chosen order. */
export function arranged(keys: readonly PageKey[], { type, order }: Choice): PageKey[] {
  const kept = type === 'all' ? [...keys] : keys.filter(key => key.type === type)
  const byName = order.endsWith('name')
  const sorted = kept.sort((one, other) =>
    byName ? NAMES.compare(one.name, other.name) : earlier(one.created_at, other.created_at),
  )
  return order.startsWith('-') ? sorted.reverse() : sorted
}

/** How many keys of each type there are among these. */
export function countTypes(keys: readonly PageKey[]): Record<PageKey['type'] | 'all', number> {
  const counts = { all: keys.length, privileged: 0, locked_down_viewer: 0, system: 0 }
  for (const { type } of keys) counts[type]++
  return counts
}

/** A text without what two keyboards write differently: upper case, and how an accent is put together. */
export function folded(text: string): string {
  return text.normalize().toLowerCase()
}

/** Orders dates as the wire has them, all in UTC and of one length, by their text. */
export function earlier(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
