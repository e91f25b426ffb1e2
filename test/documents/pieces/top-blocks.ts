/** A block at the top of a configuration. */
export interface TopBlock {
  /** What stands before the brace, for instance `provider "ekb"`. */
  readonly head: string
  /** The whole block with its head. */
  readonly text: string
}

const TOKEN =
  /"(?:\\.|[^"\\\n])*"|(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\/|<<-?(?<mark>\w+)\n[\s\S]*?\n\s*\k<mark>\b|[{}]/g

/** The blocks at the top of a configuration, in order. Braces in strings, comments and heredocs do not count. */
export function topBlocks(configuration: string): TopBlock[] {
  const blocks: TopBlock[] = []
  let depth = 0
  let from = 0
  let head = ''
  for (const { 0: token, index } of configuration.matchAll(TOKEN)) {
    if (depth === 0 && /^(#|\/[/*])/.test(token)) from = index + token.length
    if (token === '{' && depth++ === 0) head = configuration.slice(from, index).trim()
    if (token === '}' && --depth === 0) {
      blocks.push({
        head,
        text: `${head} ${configuration.slice(configuration.indexOf('{', from), index + 1)}`,
      })
      from = index + 1
    }
  }
  if (depth !== 0) throw new SyntaxError('the braces of the configuration do not match')
  return blocks
}
