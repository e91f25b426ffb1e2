import { APPLY_EVERY, DAYS, type KeyLives } from './key-lives.ts'
import { THEMES } from './terminal-svg.ts'
import { readerOf, rowsOf, type Stretch } from './timeline.ts'

/** How many days after a rotation the reader of the picture takes the new key. */
const LAG = 5

const WIDTH = 838
const LEFT = 156
const DAY_WIDTH = (WIDTH - LEFT - 30) / DAYS
const ROW = 26
const BAR = 18
const FONT = "-apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"

const LABELS: Readonly<Record<Stretch['is'], string>> = {
  current: 'current',
  previous: 'previous',
  reads: 'valid key',
  down: 'none',
}

const TITLE = `Keys over ten weeks with an apply every week. ekb_api_key: each old key is deleted in the apply that replaces it, and a reader that takes the new key five days later has no valid key until then. ekb_rotating_api_key: the previous key works for a week, and the same reader always has a valid key.`

/** The lives of keys that are replaced, and of keys that are rotated in place, with a slow reader below each. */
export function timelineSvg(
  { replaced, rotating }: { readonly replaced: KeyLives; readonly rotating: KeyLives },
  theme: keyof typeof THEMES,
): string {
  const { ground, border, text } = THEMES[theme]
  const parts: string[] = []
  let y = 20
  for (const [heading, lives] of [
    ['ekb_api_key with keepers or rotate_after', replaced],
    ['ekb_rotating_api_key with an overlap of 7 days', rotating],
  ] as const) {
    parts.push(`<text x="20" y="${y + 14}" font-weight="bold">${heading}</text>`)
    y += ROW
    for (const [index, row] of rowsOf(lives).entries()) {
      parts.push(...drawRow(`key ${index + 1}`, row, y, theme))
      y += ROW
    }
    parts.push(...drawRow(`reader, ${LAG} days behind`, readerOf(lives, LAG, DAYS), y, theme))
    y += ROW + 14
  }
  const height = y + 30
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${TITLE}">
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8" fill="${ground}" stroke="${border}"/>
<g font-family="${FONT}" font-size="13" fill="${text}">
${[...axis(y, theme), ...parts].join('\n')}
</g>
</svg>
`
}

function axis(bottom: number, theme: keyof typeof THEMES): string[] {
  const { border, colours } = THEMES[theme]
  const applies = Array.from({ length: DAYS / APPLY_EVERY + 1 }, (_, index) => index * APPLY_EVERY)
  return [
    ...applies.map(
      day =>
        `<path d="M${pixels(day)} 46V${bottom - 8}" stroke="${border}" stroke-dasharray="2 3" fill="none"/>`,
    ),
    `<text x="20" y="${bottom + 8}" fill="${colours[90]}">an apply on day</text>`,
    ...applies.map(
      day =>
        `<text x="${pixels(day)}" y="${bottom + 8}" text-anchor="middle" fill="${colours[90]}">${day}</text>`,
    ),
  ]
}

function drawRow(label: string, row: readonly Stretch[], y: number, theme: keyof typeof THEMES): string[] {
  const { colours, ground } = THEMES[theme]
  const fill = { current: colours[34], previous: ground, reads: colours[32], down: ground }
  const stroke = { current: colours[34], previous: colours[34], reads: colours[32], down: colours[31] }
  return [
    `<text x="20" y="${y + 13}">${label}</text>`,
    ...row.flatMap(({ from, to, is }) => {
      const [x, width] = [pixels(from), ((to - from) * DAY_WIDTH).toFixed(1)]
      const isFilled = is === 'current' || is === 'reads'
      const dash = isFilled ? '' : ' stroke-dasharray="4 2"'
      const centre = pixels((from + to) / 2)
      return [
        `<rect x="${x}" y="${y}" width="${width}" height="${BAR}" rx="4" fill="${fill[is]}" stroke="${stroke[is]}"${dash}/>`,
        `<text x="${centre}" y="${y + 13}" text-anchor="middle" font-size="12" fill="${isFilled ? ground : stroke[is]}">${LABELS[is]}</text>`,
      ]
    }),
  ]
}

function pixels(day: number): string {
  return (LEFT + 20 + day * DAY_WIDTH).toFixed(1)
}
