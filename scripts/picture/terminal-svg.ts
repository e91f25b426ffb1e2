/** Colours of a terminal on one ground: text, and the colours of SGR codes. */
interface Theme {
  readonly ground: string
  readonly border: string
  readonly text: string
  readonly colours: Readonly<Record<number, string>>
}

/** The terminals that can be drawn, each readable on a page of the same name. */
export const THEMES = {
  light: {
    ground: '#f6f8fa',
    border: '#d1d9e0',
    text: '#1f2328',
    colours: {
      31: '#cf222e',
      32: '#116329',
      33: '#7d4e00',
      34: '#0550ae',
      35: '#8250df',
      36: '#1b7c83',
      90: '#59636e',
    },
  },
  dark: {
    ground: '#151b23',
    border: '#3d444d',
    text: '#e6edf3',
    colours: {
      31: '#ff7b72',
      32: '#7ee787',
      33: '#e3b341',
      34: '#79c0ff',
      35: '#d2a8ff',
      36: '#76e3ea',
      90: '#9198a1',
    },
  },
} as const satisfies Readonly<Record<string, Theme>>

interface Style {
  readonly bold: boolean
  readonly underline: boolean
  /** The SGR code of the colour. */
  readonly colour: number | undefined
}

/** Text in one style without two spaces in a row or at an end, and the column in which it begins. */
interface Piece extends Style {
  readonly text: string
  readonly column: number
}

const PLAIN: Style = { bold: false, underline: false, colour: undefined }
const FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"

/** Width of a character in a drawn terminal, in pixels: column times this, plus {@link PADDING}, is where a text begins. */
export const CHARACTER_WIDTH = 8.43

/** Height of a row, in pixels. */
export const LINE_HEIGHT = 20

/** Width of the edge around the text, in pixels. */
export const PADDING = 20

/**
 * Draws text with terminal colours (SGR escape sequences) as an SVG picture. Each text says where it begins and how
 * long it is: browsers collapse white space in an SVG and have fonts of other widths, and columns stay in line.
 */
export function terminalSvg(ansi: string, title: string, theme: keyof typeof THEMES): string {
  const { ground, border, text, colours } = THEMES[theme]
  const rows = ansi.trimEnd().split('\n').map(piecesOf)
  const columns = Math.max(...rows.flat().map(piece => piece.column + piece.text.length))
  const width = Math.ceil(columns * CHARACTER_WIDTH + 2 * PADDING)
  const height = rows.length * LINE_HEIGHT + 2 * PADDING
  const body = rows.flatMap((row, index) => {
    const y = PADDING + (index + 0.75) * LINE_HEIGHT
    return row.map(piece => drawPiece(piece, y, colours))
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${ground}" stroke="${border}"/>
<g font-family="${FONT}" font-size="14" fill="${text}">
${body.join('\n')}
</g>
</svg>
`
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let style = PLAIN
  let column = 0
  // Splitting at the sequences leaves their parameters at the odd places.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a sequence
  for (const [index, part] of line.split(/\u001b\[([\d;]*)m/).entries()) {
    if (index % 2 === 1) {
      style = part.split(';').map(Number).reduce(applyCode, style)
      continue
    }
    for (const { 0: text, index: offset } of part.matchAll(/\S+(?: \S+)*/g)) {
      pieces.push({ ...style, text, column: column + offset })
    }
    column += part.length
  }
  return pieces
}

function applyCode(style: Style, code: number): Style {
  if (code === 0) return PLAIN
  if (code === 1) return { ...style, bold: true }
  if (code === 4) return { ...style, underline: true }
  return code in THEMES.dark.colours ? { ...style, colour: code } : style
}

function drawPiece(
  { text, column, bold, underline, colour }: Piece,
  y: number,
  colours: Theme['colours'],
): string {
  const attributes = [
    ` x="${pixels(PADDING + column * CHARACTER_WIDTH)}" y="${y}" textLength="${pixels(text.length * CHARACTER_WIDTH)}"`,
    bold ? ' font-weight="bold"' : '',
    underline ? ' text-decoration="underline"' : '',
    colour === undefined ? '' : ` fill="${colours[colour]}"`,
  ].join('')
  return `<text${attributes}>${escapeXml(text)}</text>`
}

function pixels(length: number): string {
  return String(Number(length.toFixed(2)))
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
