/** The first value of a header; absent if the answer has none. */
export function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
