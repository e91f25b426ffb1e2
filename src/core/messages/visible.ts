/** Whatever moves a cursor, changes the direction of text, or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu

/**
 * A text so that it looks like what it is, on one line of any terminal: each character that is not seen, or that
 * a terminal obeys, is written as `\u{202e}`.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, mark => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`)
}
