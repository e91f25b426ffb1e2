/** A text in the spelling that values are compared in, with the original position of each character. */
export interface Spelled {
  readonly text: string
  /** Where the character begins in the original text. */
  readonly from: ArrayLike<number> & Iterable<number>
  /** Where it ends there. */
  readonly to: ArrayLike<number> & Iterable<number>
}

/** Escapes may be nested: percent twice, with an HTML entity around it. */
const MOST_LAYERS = 5

const ESCAPE =
  /%([0-9a-f]{2})|&#x([0-9a-f]{1,6});?|&#([0-9]{1,7});?|&([a-z]{2,8});|\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([nrtfv])/gi

/** The named entities of HTML that stand for ASCII. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  ast: '*',
  bsol: '\\',
  colon: ':',
  comma: ',',
  commat: '@',
  dash: '-',
  dollar: '$',
  equals: '=',
  excl: '!',
  grave: '`',
  gt: '>',
  hat: '^',
  hyphen: '-',
  lbrace: '{',
  lbrack: '[',
  lcub: '{',
  lowbar: '_',
  lpar: '(',
  lsqb: '[',
  lt: '<',
  midast: '*',
  nbsp: ' ',
  newline: '\n',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quest: '?',
  quot: '"',
  rbrace: '}',
  rbrack: ']',
  rcub: '}',
  rpar: ')',
  rsqb: ']',
  semi: ';',
  sol: '/',
  tab: '\t',
  underbar: '_',
  verbar: '|',
  vert: '|',
}

/** Characters that may be written between those of a value without being part of it. */
const BETWEEN = /[\s\p{Cc}\p{Cf}\\]/u

/**
 * Spells a text the way values are compared: percent, HTML, `\u` and `\x` escapes are decoded (nested ones too),
 * white space, invisible characters and backslashes are dropped, letters are lower case, and the two alphabets of
 * Base64 become one. The work grows only with the length of the text.
 */
export function spell(text: string): Spelled {
  let spelled: Spelled = asWritten(text)
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const undone = undoEscapes(spelled)
    if (undone === undefined) break
    spelled = undone
  }
  return plain(spelled)
}

function asWritten(text: string): Spelled {
  const from = new Uint32Array(text.length)
  const to = new Uint32Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    from[index] = index
    to[index] = index + 1
  }
  return { text, from, to }
}

function undoEscapes(spelled: Spelled): Spelled | undefined {
  const { text } = spelled
  const parts: string[] = []
  const from: number[] = []
  const to: number[] = []
  let kept = 0
  const keep = (end: number) => {
    if (end > kept) parts.push(text.slice(kept, end))
    for (let index = kept; index < end; index += 1) {
      from.push(spelled.from[index] ?? 0)
      to.push(spelled.to[index] ?? 0)
    }
  }
  for (const match of text.matchAll(ESCAPE)) {
    const meant = meaningOf(match)
    if (meant === undefined) continue
    keep(match.index)
    kept = match.index + match[0].length
    parts.push(meant)
    from.push(...Array<number>(meant.length).fill(spelled.from[match.index] ?? 0))
    to.push(...Array<number>(meant.length).fill(spelled.to[kept - 1] ?? 0))
  }
  if (parts.length === 0) return undefined
  keep(text.length)
  return { text: parts.join(''), from, to }
}

function meaningOf([, percent, hex, decimal, name, braced, unicode, byte, blank]: RegExpMatchArray):
  | string
  | undefined {
  if (blank !== undefined) return ' '
  if (name !== undefined) return ENTITIES[name.toLowerCase()]
  const digits = percent ?? hex ?? braced ?? unicode ?? byte
  const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function plain({ text, from, to }: Spelled): Spelled {
  const kept: number[] = []
  const codes: string[] = []
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? ''
    if (BETWEEN.test(mark)) continue
    kept.push(index)
    codes.push(mark === '-' ? '+' : mark === '_' ? '/' : mark)
  }
  return {
    text: codes.join('').replace(/[A-Z]+/g, letters => letters.toLowerCase()),
    from: kept.map(index => from[index] ?? 0),
    to: kept.map(index => to[index] ?? 0),
  }
}

/**
 * The spelling of every form in which a value may be written: unchanged, as UTF-8 bytes, without the separators
 * between its groups, and in Base64, where it may also be the middle of a longer text.
 */
export function spellingsOf(value: string): Set<string> {
  const bytes = Buffer.from(value)
  const forms = new Set([spell(value).text, spell(bytes.toString('latin1')).text])
  forms.add(spell(value.replace(/[-_]/g, '')).text)
  forms.add(spell(bytes.toString('base64').replace(/=+$/, '')).text)
  for (const before of [1, 2]) forms.add(spell(base64After(before, bytes)).text)
  return forms
}

/** The Base64 of `bytes` behind that many others, without the characters that the neighbours have a part in. */
function base64After(before: number, bytes: Buffer): string {
  const whole = Buffer.concat([Buffer.alloc(before), bytes])
  const text = whole.toString('base64').replace(/=+$/, '')
  return text.slice(before + 1, whole.length % 3 === 0 ? undefined : -1)
}

/** Whether a text contains a value of eight characters or more, in any spelling. */
export function contains(text: string, value: string): boolean {
  const shortest = spell(value.replace(/[-_]/g, '')).text
  if (text.length < shortest.length || shortest.length === 0) return false
  const spelled = spell(text).text
  const bare = spelled.replace(/[+/]/g, '')
  return (
    bare.includes(shortest.replace(/[+/]/g, '')) ||
    [...spellingsOf(value)].some(form => spelled.includes(form))
  )
}
