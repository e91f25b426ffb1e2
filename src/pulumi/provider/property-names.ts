/** The names of the model are few, and each is asked for with every key. */
const CAMEL_CASE = new Map<string, string>()

/** A name of the model as Pulumi writes it: `rotate_after` becomes `rotateAfter`. */
export function camelCase(snake: string): string {
  const known = CAMEL_CASE.get(snake)
  if (known !== undefined) return known
  const camel = snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  CAMEL_CASE.set(snake, camel)
  return camel
}

/** A name of Pulumi as the model writes it: `rotateAfter` becomes `rotate_after`. */
export function snakeCase(camel: string): string {
  return camel.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

/**
 * A path of the model as the engine writes it, for example `projectId` or `keepers["a.b"]`. The first part
 * is a property; what follows is a key of a map, which is the person's own, or the index of a list.
 *
 * @returns an empty text for the whole object
 */
export function propertyPath([property, ...below]: readonly (string | number)[] = []): string {
  if (property === undefined) return ''
  return joinPath([typeof property === 'number' ? property : camelCase(property), ...below])
}

/**
 * Parts of a path as the engine writes them, whatever the names are. Quotes are all that it can escape: a
 * name that ends with a backslash cannot be written, and the path ends before it.
 */
export function joinPath(parts: readonly (string | number)[]): string {
  const cut = parts.findIndex(part => typeof part === 'string' && part.endsWith('\\'))
  return (cut < 0 ? parts : parts.slice(0, cut))
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`
      if (!/^[A-Za-z_$][\w$]*$/.test(part)) return `["${part.replaceAll('"', '\\"')}"]`
      return index === 0 ? part : `.${part}`
    })
    .join('')
}
