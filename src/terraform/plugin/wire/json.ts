import { exactNumber } from './exact-number.ts'

/**
 * Parses JSON bytes. A number that a double does not hold exactly becomes its digits as a string.
 *
 * @throws {SyntaxError} if the bytes are not JSON.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8')
  const value: unknown = JSON.parse(text)
  // Few states hold a number, and a function that sees each value makes the parser three times slower.
  return hasNumber(value) ? JSON.parse(text, keepDigits) : value
}

function hasNumber(value: unknown): boolean {
  if (typeof value === 'number') return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNumber)
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && source !== undefined ? (exactNumber(source) ?? value) : value
}
