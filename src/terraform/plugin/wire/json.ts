import { exactNumber } from './exact-number.ts'

/**
 * Parses JSON bytes. A number that a double does not hold exactly becomes its digits as a string.
 *
 * @throws {SyntaxError} if the bytes are not JSON. It quotes nothing: states and arguments can hold secrets.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8')
  const value = parsed(text)
  // A function that sees each value makes the parser three times slower, and few states hold such a number.
  return hasNumber(value) && mayBeInexact(text) ? JSON.parse(text, keepDigits) : value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes what it read.
    throw new SyntaxError('a value that the engine sent is not JSON')
  }
}

function hasNumber(value: unknown): boolean {
  if (typeof value === 'number') return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNumber)
}

const STRINGS = /"(?:[^"\\]|\\.)*"/g
/** A fraction, an exponent, or more digits than every double has. */
const LONG_OR_BROKEN = /\d[.eE]|\d{16}/

function mayBeInexact(text: string): boolean {
  return LONG_OR_BROKEN.test(text.replace(STRINGS, ''))
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && source !== undefined ? (exactNumber(source) ?? value) : value
}
