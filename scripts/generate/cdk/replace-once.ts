/**
 * Replaces the one match of a pattern. Throws where there is none or more than one: then a generator makes
 * another text than before, and `of` says where.
 */
export function replaceOnce(
  text: string,
  pattern: RegExp,
  of: string,
  by: string | ((match: string, ...groups: string[]) => string),
): string {
  const found = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].length
  if (found !== 1) {
    throw new Error(
      `cdk: the generated binding is not as expected at ${of}: ${pattern} is there ${found} times, not once`,
    )
  }
  return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by)
}
