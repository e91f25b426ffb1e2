import type { Properties } from '../../../keys/model/index.ts'

/** Every sensitive text in a stored object, those of objects within among them. */
export function secretsIn(stored: unknown, properties: Properties): readonly string[] {
  if (typeof stored !== 'object' || stored === null) return []
  if (Array.isArray(stored)) return stored.flatMap(one => secretsIn(one, properties))
  const values: Readonly<Record<string, unknown>> = { ...stored }
  return Object.entries(properties).flatMap(([name, { type, sensitive }]) => {
    const value = values[name]
    if (typeof type === 'object') return secretsIn(value, type.listOf)
    return sensitive && typeof value === 'string' ? [value] : []
  })
}
