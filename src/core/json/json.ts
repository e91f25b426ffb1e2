/** An object of a document from outside, which may contain anything. */
export type Json = { readonly [name: string]: unknown }

/** The JSON value of a text; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object at a name, or an empty one. */
export function objectAt(value: unknown, name: string): Json {
  const found = isObject(value) ? value[name] : undefined
  return isObject(found) ? found : {}
}

/** The objects of the list at a name, without anything else in the list. */
export function objectsAt(value: unknown, name: string): readonly Json[] {
  const found = isObject(value) ? value[name] : undefined
  return Array.isArray(found) ? found.filter(isObject) : []
}

export function textAt(value: unknown, name: string): string | undefined {
  const found = isObject(value) ? value[name] : undefined
  return typeof found === 'string' ? found : undefined
}

/** The texts of a list at a name. */
export function textsAt(value: unknown, name: string): readonly string[] {
  const found = isObject(value) ? value[name] : undefined
  return Array.isArray(found) ? found.filter(entry => typeof entry === 'string') : []
}
