/**
 * Whether a text stands in quotation marks. Some programs that read files of variables (`docker --env-file`, `make`)
 * keep them, and shells remove them.
 */
export function isQuoted(text: string): boolean {
  return /^(["'`]).*\1$/s.test(text)
}
