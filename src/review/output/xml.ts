/** A text as XML has it, in elements and attributes. Characters that XML 1.0 does not allow become question marks. */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '?')
    .replace(/[&<>"]/g, mark => `&#${mark.codePointAt(0)};`)
}
