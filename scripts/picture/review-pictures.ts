import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marked } from 'marked'
import { launchChromium } from '../browser/chromium.ts'
import { dist, root } from '../build/places.ts'
import { runOrFail } from '../command.ts'
import { executable } from '../engines/recipe.ts'

/** Plans of the corpus that show the most together, by the name of the stack that each stands for. */
const PLANS = {
  'bots.json': 'used-not-updated/terraform-1.15.5.plan.json',
  'support.json': 'rename-and-escalate/terraform-1.15.5.plan.json',
  'wiki.json': 'revoke/terraform-1.15.5.plan.json',
} as const

/** Whether a symbol gets its own colour: without a font for it, a browser draws a box in the colour of the text. */
const DRAWS_EMOJI = `(() => {
  const canvas = new OffscreenCanvas(20, 20).getContext('2d')
  canvas.fillText('\u{1f534}', 2, 15)
  return canvas.getImageData(0, 0, 20, 20).data.some((value, index) => index % 4 === 0 && value > 128)
})()`

/** Colours of the place where such comments are read. */
const THEMES = {
  light: { text: '#1f2328', back: '#ffffff', line: '#d1d9e0', code: '#818b981f', stripe: '#f6f8fa' },
  dark: { text: '#f0f6fc', back: '#0d1117', line: '#3d444d', code: '#656c7633', stripe: '#151b23' },
} as const

/**
 * Takes pictures of a review as a comment shows it, in both themes and as wide as a column on GitHub, into `folder`.
 * Throws where no font has the symbols of the levels.
 */
export async function takeReviewPictures(folder: string): Promise<void> {
  const plans = await mkdtemp(join(tmpdir(), 'ekb-picture-'))
  for (const [name, plan] of Object.entries(PLANS)) {
    await copyFile(join(root, 'test/review/corpus', plan), join(plans, name))
  }
  const args = ['review', ...Object.keys(PLANS), '--format', 'markdown', '--fail-on', 'never']
  const stdout = await runOrFail(join(dist, 'bin', executable('ekb')), args, { cwd: plans })
  await rm(plans, { recursive: true })
  const comment = await marked.parse(stdout, { gfm: true })
  const browser = await launchChromium()
  try {
    for (const [theme, colours] of Object.entries(THEMES)) {
      const page = await browser.newPage({ viewport: { width: 838, height: 300 }, deviceScaleFactor: 1.5 })
      await page.setContent(document(comment, colours))
      if (!(await page.evaluate(DRAWS_EMOJI)))
        throw new Error('no emoji: apt-get install fonts-noto-color-emoji')
      await page.locator('body').screenshot({ path: join(folder, `review-${theme}.png`) })
    }
  } finally {
    await browser.close()
  }
}

function document(comment: string, { text, back, line, code, stripe }: Record<string, string>): string {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px; width: 798px; color: ${text}; background: ${back};
  font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif }
h3 { margin: 0 0 16px; font-size: 17px }
table { border-collapse: collapse; margin-bottom: 16px }
th, td { border: 1px solid ${line}; padding: 6px 13px; text-align: left; vertical-align: top }
tr:nth-child(2n) { background: ${stripe} }
code { background: ${code}; border-radius: 6px; padding: .2em .4em; font-size: 85%; white-space: nowrap }
</style>${comment}`
}
