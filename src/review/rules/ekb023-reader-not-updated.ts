import { hasDayToMove, untilWords } from '../judging/kept-key.ts'
import { endsOldValue, has } from '../judging/key-facts.ts'
import { type RichText, say } from '../judging/rich-text.ts'
import type { KeyChange } from '../model/key-change.ts'
import { BOT, blocks } from './example-blocks.ts'
import { defineRule } from './rule.ts'

const reader = (more = '') =>
  `resource "terraform_data" "bot" {\n  input = { api_key = ekb_api_key.bot.key }\n${more}}`

export const EKB023 = defineRule({
  id: 'EKB023',
  level: 'high',
  title: 'In use, and not updated',
  why: 'It keeps the old value, which stops working in this run.',
  remedy: 'Update it with the new value in the same run, or keep the old key until you have.',
  example: {
    language: 'hcl',
    bad: blocks(BOT, reader('\n  lifecycle {\n    ignore_changes = [input]\n  }\n')),
    good: blocks(BOT, reader()),
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      reader(key, { kind, ownProvider, sure, updated, instances, address }) {
        // A provider that loses its own key is another finding.
        if (!(endsOldValue(key) || endsWithinADay(key)) || (kind === 'provider' && ownProvider)) return []
        if (!sure || updated === null || updated >= instances) return []
        const who =
          instances === 1
            ? say`${address} uses ${key.shown} and is`
            : say`${address} uses ${key.shown}, and ${instances - updated} of its ${instances} instances are`
        return [{ subject: address, seen: say`${who} not updated in this run.${until(key)}` }]
      },
      readers: ({ rotating, shown }) =>
        (rotating?.stale ?? [])
          .filter(({ updated, instances }) => updated !== null && updated < instances)
          .map(({ address }) => ({
            subject: `${address} previous`,
            seen: say`${address} holds the previous key of ${shown}, which this run deletes, and is not updated in this run.`,
          })),
    },
  },
})

/** Whether a rotation in place leaves readers less than a day to take over the new value. */
function endsWithinADay(key: KeyChange): boolean {
  return has(key, 'rotate-in-place') && !hasDayToMove(key.rotating?.kept ?? null)
}

function until({ rotating, ...key }: KeyChange): RichText {
  const kept = rotating?.kept ?? null
  return kept !== null && key.classes.includes('rotate-in-place')
    ? say` The value that it has works ${untilWords(kept)}.`
    : say``
}
