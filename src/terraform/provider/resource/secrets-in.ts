import type { Properties } from '../../../keys/model/index.ts'

/** Every sensitive text in a stored object, those of objects within among them. */
export function secretsIn(stored: unknown, properties: Properties): readonly string[] {
  const found: string[] = []
  collect(stored, properties, found)
  return found
}

function collect(stored: unknown, properties: Properties, found: string[]): void {
  if (typeof stored !== 'object' || stored === null) return
  if (Array.isArray(stored)) {
    for (const one of stored) collect(one, properties, found)
    return
  }
  const values = stored as Readonly<Record<string, unknown>>
  for (const name in properties) {
    const property = properties[name]
    if (property === undefined) continue
    const { type, sensitive } = property
    const value = values[name]
    if (typeof type === 'object') collect(value, type.listOf, found)
    else if (sensitive && typeof value === 'string') found.push(value)
  }
}
