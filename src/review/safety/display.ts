/** Whatever moves a cursor, changes the direction of text, or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu

/** The longest text that is shown in full. */
const LONGEST = 1000

/**
 * The text so that it can stand on one line of any output and look like what it is: unseen characters are
 * escaped as `\u{202e}`, and what is too long is cut.
 */
export function displayed(text: string): string {
  const visible = text.replace(UNSEEN, mark => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`)
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible
}
