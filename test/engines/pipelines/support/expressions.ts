/** What expressions of a workflow can name: `github`, `secrets`, `steps`, ... */
export type Contexts = Readonly<Record<string, unknown>>

/** The functions that expressions of a workflow can call. */
export type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>

const TOKEN = /\s*(?:(?<operator>&&|\|\||==|!=|!|[(),])|'(?<text>(?:[^']|'')*)'|(?<word>[\w.*-]+))/y

/**
 * Evaluates an expression of GitHub's: strings, properties, calls, `!`, `==`, `!=`, `&&`, `||`. Throws a
 * `SyntaxError` for anything else, so that nothing is taken for what it is not.
 */
export function evaluate(expression: string, contexts: Contexts, functions: Functions = {}): unknown {
  const tokens = tokensOf(expression)
  const take = (operator: string) => {
    if (tokens[0]?.operator !== operator) return false
    tokens.shift()
    return true
  }
  const either = (): unknown => {
    let left = both()
    while (take('||')) {
      const right = both()
      left ||= right
    }
    return left
  }
  const both = (): unknown => {
    let left = compared()
    while (take('&&')) {
      const right = compared()
      left &&= right
    }
    return left
  }
  const compared = (): unknown => {
    const left = single()
    if (take('==')) return left === single()
    if (take('!=')) return left !== single()
    return left
  }
  const single = (): unknown => {
    if (take('!')) return !single()
    if (take('(')) return closed(either())
    const token = tokens.shift()
    if (token?.text !== undefined) return token.text.replaceAll("''", "'")
    if (token?.word === undefined)
      throw new SyntaxError(`"${expression}" is no expression that is known here`)
    if (!take('(')) return property(token.word, contexts)
    const call = functions[token.word]
    if (call === undefined) throw new SyntaxError(`${token.word}() is not known here`)
    const args: unknown[] = []
    while (tokens[0]?.operator !== ')' && tokens.length > 0) {
      args.push(either())
      take(',')
    }
    return closed(call(...args))
  }
  const closed = (value: unknown) => {
    if (!take(')')) throw new SyntaxError(`"${expression}" has no end`)
    return value
  }
  const value = either()
  if (tokens.length > 0) throw new SyntaxError(`"${expression}" goes on after its end`)
  return value
}

/** A text with each `${{ }}` replaced by its value; what is not set is empty. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, inner: string) => String(evaluate(inner, contexts) ?? ''))
}

function tokensOf(expression: string): Partial<Record<'operator' | 'text' | 'word', string>>[] {
  const tokens: Partial<Record<string, string>>[] = []
  const text = expression.trim()
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length; ) {
    const { groups } = TOKEN.exec(text) ?? {}
    if (groups === undefined) throw new SyntaxError(`"${expression}" is no expression that is known here`)
    tokens.push({ ...groups })
  }
  return tokens
}

function property(path: string, contexts: Contexts): unknown {
  const [first = ''] = path.split('.')
  if (!Object.hasOwn(contexts, first)) throw new SyntaxError(`there is no context "${first}"`)
  return path.split('.').reduce<unknown>((from, name) => (from as Contexts | undefined)?.[name], contexts)
}
