/**
 * Whether a name fits a pattern, in which `*` stands for any text and `?` for one character. It takes time in
 * proportion to both lengths, whatever the pattern.
 */
export function fitsPattern(name: string, pattern: string): boolean {
  const [text, wanted] = [[...name.normalize('NFC')], [...pattern.normalize('NFC')]]
  let [at, next, star, resume] = [0, 0, -1, 0]
  while (at < text.length) {
    if (wanted[next] === '*') {
      star = next++
      resume = at
    } else if (next < wanted.length && (wanted[next] === '?' || wanted[next] === text[at])) {
      next += 1
      at += 1
    } else if (star >= 0) {
      next = star + 1
      resume += 1
      at = resume
    } else return false
  }
  while (wanted[next] === '*') next += 1
  return next === wanted.length
}
