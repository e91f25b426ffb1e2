/** Characters that move a cursor, change the direction of text, or are invisible. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu

/**
 * A text that is safe to print on one line of any terminal: each character that is invisible, or that a terminal
 * would act on, is written as `\u{202e}`.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, mark => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`)
}
