/** What keeps a text from being well-formed XML, or null: tags that do not close, marks that are not escaped. */
export function problemOf(text: string): string | null {
  const open: string[] = []
  const body = text.replace(/^<\?xml [^?]*\?>\n/, '')
  const tokens = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)|([\s\S])/g
  for (const [whole, close, name = '', attributes = '', empty, words = '', stray] of body.matchAll(tokens)) {
    if (stray !== undefined) return `a stray ${stray}`
    const bare = /&(?!#\d+;)|[\uD800-\uDFFF\uFFFE\uFFFF]/.exec(attributes + words)
    if (bare !== null) return `${bare[0]} in ${whole}`
    if (close === '/' && open.pop() !== name) return `</${name}> closes nothing`
    if (close === '' && empty === '') open.push(name)
  }
  return open.length === 0 ? null : `${open} stays open`
}
