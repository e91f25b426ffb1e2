import { camelCase } from '../../core/messages/index.ts'

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
