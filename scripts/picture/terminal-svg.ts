/** How terminal text is drawn; a run is text in one style. */
interface Run {
  readonly text: string
  readonly bold: boolean
  readonly underline: boolean
  readonly colour: string | undefined
}

const COLOURS: Readonly<Record<number, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
  90: '#8b949e',
}
const CHARACTER_WIDTH = 8.43
const LINE_HEIGHT = 20
const PADDING = 20

/** Draws text with terminal colours (SGR escape sequences) as an SVG picture. */
export function terminalSvg(ansi: string, title: string): string {
  const rows = ansi.trimEnd().split('\n').map(styledRuns)
  const columns = Math.max(...rows.map(row => row.reduce((sum, run) => sum + run.text.length, 0)))
  const width = Math.ceil(columns * CHARACTER_WIDTH + 2 * PADDING)
  const height = rows.length * LINE_HEIGHT + 2 * PADDING
  const body = rows.map((row, index) => drawRow(row, PADDING + (index + 0.75) * LINE_HEIGHT)).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3" xml:space="preserve">
${body}
</g>
</svg>
`
}

function styledRuns(line: string): Run[] {
  const runs: Run[] = []
  let style = { bold: false, underline: false, colour: undefined as string | undefined }
  // Splitting at the sequences leaves their parameters at the odd places.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a sequence
  for (const [index, part] of line.split(/\u001b\[([\d;]*)m/).entries()) {
    if (index % 2 === 1) style = part.split(';').map(Number).reduce(applyCode, style)
    else if (part !== '') runs.push({ text: part, ...style })
  }
  return runs
}

function applyCode(style: Omit<Run, 'text'>, code: number): Omit<Run, 'text'> {
  if (code === 0) return { bold: false, underline: false, colour: undefined }
  if (code === 1) return { ...style, bold: true }
  if (code === 4) return { ...style, underline: true }
  return code in COLOURS ? { ...style, colour: COLOURS[code] } : style
}

function drawRow(runs: readonly Run[], y: number): string {
  const spans = runs.map(({ text, bold, underline, colour }) => {
    const attributes = [
      bold ? ' font-weight="bold"' : '',
      underline ? ' text-decoration="underline"' : '',
      colour === undefined ? '' : ` fill="${colour}"`,
    ].join('')
    return `<tspan${attributes}>${escapeXml(text)}</tspan>`
  })
  return `<text x="${PADDING}" y="${y}">${spans.join('')}</text>`
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
