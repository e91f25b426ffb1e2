/** Why a text is not JSON. */
export interface JsonSyntaxError {
  /** How many characters could be read. */
  readonly at: number
  /** What is wrong there, as the end of a sentence that starts with "then". */
  readonly problem: string
}

/** Every mark, text, number and word that JSON consists of. Control characters in a text are left to the parser. */
const TOKEN = /[ \t\n\r]+|[{}[\],:]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** The beginning of a text or word that goes on behind the end. */
const UNFINISHED = /"(?:[^"\\]|\\.)*\\?$|[a-z]{1,4}$|-$/y

/**
 * Finds where a text stops being JSON. The message of the parser cannot be used: it quotes what it found there,
 * which may be a secret.
 */
export function findJsonError(text: string): JsonSyntaxError {
  let at = 0
  let depth = 0
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    at = TOKEN.lastIndex
    if (token[0] === '{' || token[0] === '[') depth += 1
    if (token[0] === '}' || token[0] === ']') depth -= 1
    if (depth === 0) break
  }
  const line = text.slice(0, at).split('\n').length
  UNFINISHED.lastIndex = at
  if (depth > 0 && (at === text.length || UNFINISHED.test(text)))
    return { at, problem: 'the input ends too early' }
  if (depth > 0) return { at, problem: `line ${line} is not valid JSON` }
  if (text.slice(at).trim() !== '')
    return { at, problem: `line ${line} has more text after the end of the JSON` }
  return { at, problem: 'its structure is not valid JSON' }
}
