import { DEFAULT_CONFIG } from '../../../src/review/config/index.ts'
import type { KeyChange, Review, StackReview } from '../../../src/review/index.ts'
import { buildReport, type Report, type ReportOptions } from '../../../src/review/report/index.ts'
import { reviewSituation } from '../findings/corpus.ts'

const OPTIONS: ReportOptions = { config: DEFAULT_CONFIG, failOn: 'high', accepted: new Set() }

/** The report of a situation as Terraform 1.15.5 planned it. */
export async function reportOf(situation: string, options: Partial<ReportOptions> = {}): Promise<Report> {
  return buildReport(await reviewSituation(situation), { ...OPTIONS, ...options })
}

/** The same plan with another key for each address: of `rename`, which has two findings on each. */
export async function reportOfMany(
  addresses: readonly string[],
  options: Partial<ReportOptions> = {},
): Promise<Report> {
  const review = await reviewSituation('rename')
  const [template] = review.keys
  if (template === undefined) throw new Error('The plan has no key')
  const keys: KeyChange[] = addresses.map((address, index) => ({
    ...template,
    id: index.toString(16).padStart(16, '0'),
    address,
    shown: address,
  }))
  const counts = { changed: keys.length, unchanged: 0 }
  const many: Review = {
    stacks: review.stacks.map((stack): StackReview => ({ ...stack, counts })),
    keys,
    counts,
  }
  return buildReport(many, { ...OPTIONS, ...options })
}

/** Names as strangers may choose them, as far as the model lets them through. */
export const HOSTILE = [
  'a|b',
  '`code` ``` fence',
  '<img src=x onerror=alert(1)>',
  '</details></td></table>',
  '<!-- ekb review default -->',
  '[link](https://example.invalid) https://example.invalid www.example.invalid',
  '@everyone #1 **bold** _it_ ~~no~~',
  '&lt;b&gt; \\| \\`',
  '::error::no %0A ]]> "quotes" \'single\'',
]
