/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first of the named fields that holds a text (or a number, as text) that is not empty. */
export function textField(item: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(item, name) ? item[name] : undefined
    if (typeof value === 'string' && value !== '') return value
    if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  }
  return undefined
}

/** Whether any of the named fields is true, or the text "true". */
export function trueField(item: JsonObject, names: readonly string[]): boolean {
  return names.some(name => {
    const value = Object.hasOwn(item, name) ? item[name] : undefined
    return value === true || (typeof value === 'string' && value.toLowerCase() === 'true')
  })
}

/** The first of the named fields that `read` accepts. */
export function readField<T>(
  item: JsonObject,
  names: readonly string[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const name of names) {
    const value = Object.hasOwn(item, name) ? read(item[name]) : undefined
    if (value !== undefined) return value
  }
  return undefined
}
