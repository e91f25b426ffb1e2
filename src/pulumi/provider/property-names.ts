/** A name of the model as Pulumi writes it: `rotate_after` becomes `rotateAfter`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** The name in the model of a property of Pulumi: `rotateAfter` becomes `rotate_after`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}
