import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../../src/review/config/index.ts'
import { MAX_COMMENT_CHARACTERS, renderMarkdown, renderText } from '../../../src/review/output/index.ts'
import { buildReport } from '../../../src/review/report/index.ts'
import { FIXTURES, SITUATIONS } from '../support/fixtures.ts'
import { reviewOf } from '../support/review-of.ts'

const OPTIONS = { config: DEFAULT_CONFIG, failOn: 'high', accepted: new Set<string>() } as const

/** Inputs that say the same are told once: the reports of a situation are to be read by a person. */
test.each(SITUATIONS.filter(situation => situation !== 'thousand-keys'))(
  'the reports of %s read as they did',
  async situation => {
    const inputs = new Map<string, string[]>()
    for (const fixture of FIXTURES.filter(found => found.situation === situation)) {
      const report = buildReport(await reviewOf({ plan: fixture.read() }), OPTIONS)
      const text = renderText(report, { columns: 100, colours: false })
      const comment = renderMarkdown(report, { name: 'default', maxCharacters: MAX_COMMENT_CHARACTERS })
      const said = `${text}\n${'-'.repeat(100)}\n${comment}`
      inputs.set(said, [...(inputs.get(said) ?? []), fixture.title.slice(situation.length + 1)])
    }
    const pages = [...inputs].map(([said, names]) => `${'='.repeat(100)}\n${names.join('\n')}\n\n${said}`)
    await expect(pages.join('\n')).toMatchFileSnapshot(
      join(import.meta.dirname, `snapshots/${situation}.txt`),
    )
  },
)
