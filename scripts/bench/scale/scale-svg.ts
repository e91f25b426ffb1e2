import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { THEMES } from '../../picture/terminal-svg.ts'
import type { ScaleMeasurement } from './measure-scale.ts'
import { type Chart, chartsOf, type Line } from './scale-charts.ts'

type Theme = keyof typeof THEMES

const [WIDTH, HEIGHT] = [838, 330]
const FONT = "-apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
const TITLE =
  'How processor time and memory grow with the number of keys, from 10 to 100,000, both on logarithmic scales. The text beside the picture has the numbers.'

/** Plot area of each chart in pixels. */
const PLOT = { top: 52, width: 330, height: 200, lefts: [62, 474] }

/** Draws the picture in both themes into a folder. */
export async function drawScale(scale: ScaleMeasurement, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const theme of Object.keys(THEMES) as Theme[]) {
    await writeFile(join(folder, `scale-${theme}.svg`), scaleSvg(scale, theme))
  }
}

/** How cost grows: processor time on the left, memory on the right. */
export function scaleSvg(scale: ScaleMeasurement, theme: Theme): string {
  const { ground, border, text } = THEMES[theme]
  const charts = chartsOf(scale).flatMap((chart, index) => drawChart(chart, PLOT.lefts[index] ?? 0, theme))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${TITLE}">
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8" fill="${ground}" stroke="${border}"/>
<g font-family="${FONT}" font-size="12" fill="${text}">
${charts.join('\n')}
</g>
</svg>
`
}

function drawChart({ title, x, y, lines }: Chart, left: number, theme: Theme): string[] {
  const { border, colours } = THEMES[theme]
  const [right, bottom] = [left + PLOT.width, PLOT.top + PLOT.height]
  const atX = (value: number) => left + PLOT.width * shareOf(value, x)
  const atY = (value: number) => bottom - PLOT.height * shareOf(value, y)
  return [
    `<text x="${left}" y="${PLOT.top - 22}" font-size="13" font-weight="bold">${title}</text>`,
    ...x.map(
      value =>
        `<path d="M${atX(value).toFixed(1)} ${PLOT.top}V${bottom}" stroke="${border}"/><text x="${atX(value).toFixed(1)}" y="${bottom + 18}" text-anchor="middle" fill="${colours[90]}">${value.toLocaleString('en')}</text>`,
    ),
    ...y.map(
      value =>
        `<path d="M${left} ${atY(value).toFixed(1)}H${right}" stroke="${border}"/><text x="${left - 8}" y="${(atY(value) + 4).toFixed(1)}" text-anchor="end" fill="${colours[90]}">${value}</text>`,
    ),
    `<text x="${left + PLOT.width / 2}" y="${bottom + 36}" text-anchor="middle" fill="${colours[90]}">keys</text>`,
    ...lines.flatMap((line, index) => drawLine(line, index, { atX, atY, left, bottom }, theme)),
  ]
}

interface Place {
  readonly atX: (value: number) => number
  readonly atY: (value: number) => number
  readonly left: number
  readonly bottom: number
}

/** Lines differ in colour and in their marks, and the legend below the chart names them. */
function drawLine({ name, points }: Line, index: number, place: Place, theme: Theme): string[] {
  const { colours, ground } = THEMES[theme]
  const colour = { plan: colours[34], 'engine alone': colours[90], audit: colours[32] }[name]
  const dash = { plan: '', 'engine alone': ' stroke-dasharray="2 4"', audit: ' stroke-dasharray="7 4"' }[name]
  const spots = points.map(({ keys, value }) => [place.atX(keys).toFixed(1), place.atY(value).toFixed(1)])
  const legend = place.left + index * 126
  return [
    `<path d="M${spots.map(spot => spot.join(' ')).join('L')}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`,
    ...spots.map(
      ([x, y]) =>
        `<circle cx="${x}" cy="${y}" r="3.5" fill="${ground}" stroke="${colour}" stroke-width="2"/>`,
    ),
    `<path d="M${legend} ${place.bottom + 56}h24" stroke="${colour}" stroke-width="2"${dash}/>`,
    `<text x="${legend + 30}" y="${place.bottom + 60}">${name}</text>`,
  ]
}

/** Where a value stands between the first and the last mark of a logarithmic axis: from 0 to 1. */
function shareOf(value: number, marks: readonly number[]): number {
  const [first = 1, last = 10] = [marks[0], marks.at(-1)]
  return Math.log(value / first) / Math.log(last / first)
}
