/** What takes two bytes in memory; behind a backslash it would be no JSON, and has to stay so. */
const WIDE = /(?<!\\)[\u0100-\uffff]/g

/**
 * A piece of JSON in which every character fits into one byte: the others become escapes, which mean the same. A
 * single wider character makes a runtime store a whole text, and every text that is cut out of it, in two bytes each,
 * and every preview of a key has an ellipsis.
 */
export function escapeWide(piece: string): string {
  const escaped = piece.replace(WIDE, escapeOf)
  if (escaped === piece || /[\u0100-\uffff]/.test(escaped)) return piece
  // What a replacement answers may keep the width of what it replaced.
  return Buffer.from(escaped, 'latin1').toString('latin1')
}

/** Characters outside of the basic plane are two of these, as in JSON. */
function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
