/** The longest line that the formatter of this repository leaves on one line. */
const WIDTH = 110

/** Data as JSON, as the formatter of this repository writes it: short lists of plain values on one line. */
export function jsonText(data: unknown): string {
  return `${written(data, '', '')}\n`
}

/** @param before what stands on the line already */
function written(data: unknown, indent: string, before: string): string {
  const inner = `${indent}  `
  if (Array.isArray(data)) {
    const flat = `[${data.map(item => JSON.stringify(item)).join(', ')}]`
    const isPlain = data.every(item => typeof item !== 'object' || item === null)
    // One more for the comma behind it.
    if (isPlain && before.length + flat.length + 1 <= WIDTH) return flat
    return `[\n${data.map(item => inner + written(item, inner, inner)).join(',\n')}\n${indent}]`
  }
  if (typeof data !== 'object' || data === null) return JSON.stringify(data)
  const members = Object.entries(data).map(([name, value]) => {
    const lead = `${inner}${JSON.stringify(name)}: `
    return lead + written(value, inner, lead)
  })
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`
}
