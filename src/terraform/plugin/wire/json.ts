import { exactNumber } from './exact-number.ts'

/**
 * Parses JSON bytes. A number that a double does not hold exactly becomes its digits as a string.
 *
 * @throws {SyntaxError} if the bytes are not JSON.
 */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'), keepDigits)
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && source !== undefined ? (exactNumber(source) ?? value) : value
}
