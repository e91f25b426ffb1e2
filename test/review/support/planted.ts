/** Puts something in the place of every text of a JSON value; `path` leads to it. */
export type Plant = (text: string, path: readonly string[]) => string

export function planted(value: unknown, plant: Plant, path: readonly string[] = []): unknown {
  if (typeof value === 'string') return plant(value, path)
  if (Array.isArray(value)) return value.map((entry, at) => planted(entry, plant, [...path, String(at)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, planted(entry, plant, [...path, name])]),
  )
}

/** The same for every document of a text: one, or one in each line. */
export function plantedIn(text: string, plant: Plant): string {
  try {
    return JSON.stringify(planted(JSON.parse(text), plant))
  } catch {
    return text
      .split('\n')
      .map(line => (line.startsWith('{') ? JSON.stringify(planted(JSON.parse(line), plant)) : line))
      .join('\n')
  }
}
