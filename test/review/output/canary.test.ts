import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../../src/review/config/index.ts'
import { reviewInputs } from '../../../src/review/index.ts'
import {
  renderGithub,
  renderJson,
  renderJunit,
  renderMarkdown,
  renderSarif,
  renderText,
} from '../../../src/review/output/index.ts'
import { buildReport } from '../../../src/review/report/index.ts'

const corpus = join(import.meta.dirname, '../corpus')
const CANARY = 'canary-in-the-plan'

/** The values of `key` and `secret` anywhere in a plan. */
function valuesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [name, entry] of Object.entries(value)) {
    if ((name === 'key' || name === 'secret') && typeof entry === 'string' && entry.length >= 16)
      found.add(entry)
    else valuesIn(entry, found)
  }
  return found
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

let planted = 0

test.each(globSync('*/*.plan.json', { cwd: corpus }).sort())(
  '%s: no value comes into any format',
  async file => {
    const plan = readFileSync(join(corpus, file), 'utf8')
    const values = [...valuesIn(JSON.parse(plan))]
    planted += values.length
    const text = values.reduce(
      (changed, value, index) => changed.replaceAll(value, `${CANARY}-${index}`),
      plan,
    )
    const review = await reviewInputs([{ label: 'plan', bytes: bytes(text) }], {
      now: new Date('2026-06-01'),
      signal: new AbortController().signal,
    })
    const report = buildReport(review, { config: DEFAULT_CONFIG, failOn: 'high', accepted: new Set() })
    const nowhere = () => null
    const written = [
      renderText(report, { columns: 1000, colours: false }),
      renderMarkdown(report, { name: 'default', maxCharacters: 1_000_000 }),
      renderJson(report),
      renderJunit(report),
      renderSarif(report, nowhere, 'main.tf', '1'),
      renderGithub(report, nowhere),
    ]
    expect(written.filter(one => one.includes(CANARY))).toEqual([])
  },
)

test('there were values to hide', () => {
  expect(planted).toBeGreaterThan(300)
})
