/** A name of the model in camel case, as a type: `'projectId'` of `'project_id'`. */
export type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

/** The same few names are asked for with every message. */
const CAMEL_CASE = new Map<string, string>()

/** A name of the model in camel case: `rotate_after` becomes `rotateAfter`. */
export function camelCase(snake: string): string {
  const known = CAMEL_CASE.get(snake)
  if (known !== undefined) return known
  const camel = snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  CAMEL_CASE.set(snake, camel)
  return camel
}
