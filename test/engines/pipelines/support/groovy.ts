/** A piece of a Jenkinsfile: words and strings, and the block behind them, if there is one. */
export interface Statement {
  readonly words: readonly string[]
  /** Strings in the order in which they stand, without quotes. */
  readonly strings: readonly string[]
  readonly body?: readonly Statement[]
}

const TOKEN =
  /(?<space>[ \t]+|\/\/[^\n]*)|(?<line>\n)|'''(?<long>[\s\S]*?)'''|'(?<short>(?:[^'\\\n]|\\.)*)'|(?<brace>[{}])|(?<word>[\w.$]+|[()[\],:=])/y

/**
 * Reads a declarative Jenkinsfile: statements with blocks, single-quoted strings. Throws a `SyntaxError` for
 * anything else, double-quoted strings among it: Groovy itself fills those, secrets too.
 */
export function readJenkinsfile(text: string): readonly Statement[] {
  const open: Statement[][] = [[]]
  let words: string[] = []
  let strings: string[] = []
  const end = (body?: Statement[]) => {
    if (words.length > 0) open.at(-1)?.push({ words, strings, ...(body !== undefined && { body }) })
    words = []
    strings = []
  }
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length; ) {
    const from = TOKEN.lastIndex
    const groups = TOKEN.exec(text)?.groups
    if (groups === undefined)
      throw new SyntaxError(`a Jenkinsfile must not go on with ${text.slice(from, from + 20)}`)
    const { line, long, short, brace, word } = groups
    if (word !== undefined) words.push(word)
    if (long !== undefined || short !== undefined) strings.push(unescaped(long ?? short ?? ''))
    if (line !== undefined) end()
    if (brace === '{') {
      const body: Statement[] = []
      end(body)
      open.push(body)
    }
    if (brace === '}') {
      end()
      open.pop()
    }
  }
  end()
  const [statements = []] = open
  if (open.length !== 1) throw new SyntaxError('the braces of the Jenkinsfile do not match')
  return statements
}

/** The body of the first statement that begins with this word; empty where there is none. */
export function bodyOf(statements: readonly Statement[], word: string): readonly Statement[] {
  return statements.find(({ words }) => words[0] === word)?.body ?? []
}

/** As Groovy reads a string: a backslash at the end of a line joins it to the next. */
function unescaped(text: string): string {
  return text.replaceAll('\\\n', '').replaceAll(/\\(['\\$])/g, '$1')
}
