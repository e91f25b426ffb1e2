/**
 * Parses JSON bytes. A number that a double cannot hold becomes its digits as a string.
 *
 * @throws {SyntaxError} where the bytes are not JSON.
 */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'), exactNumber)
}

function exactNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  if (typeof value !== 'number' || source === undefined) return value
  return Number.isSafeInteger(value) || String(value) === source ? value : source
}
