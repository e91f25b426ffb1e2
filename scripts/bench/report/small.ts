import type { Step } from '../commands/measure-commands.ts'
import type { Source } from '../installation.ts'
import type { Results } from '../results.ts'
import { times } from './format.ts'
import type { Goal } from './goal.ts'
import { type Case, cases, ratioOf } from './select.ts'

const HASH_REASON =
  'The engine hashes the whole package at every command that has a lock file, and ours is the larger one by ' +
  'about 100 MB, since the runtime is in it (see "What the size of a package costs"). '

const LIST_REASON =
  'A first plan asks for a list, where restapi asks for nothing: it finds refused credentials and existing names ' +
  'before the apply. An apply asks for three lists: in its plan, before the POST and after it. They tell a new key ' +
  'from an older one, and no single answer is trusted. At 50 ms, these lists alone take 50 and 150 ms, which is more ' +
  'than the limit leaves.'

/** How many times restapi a command of one key may take. */
const LIMITS: readonly { source: Source; steps: readonly Step[]; limit: number; reason: string }[] = [
  { source: 'lock-file', steps: ['plan', 'apply'], limit: 1.25, reason: HASH_REASON + LIST_REASON },
  { source: 'dev-overrides', steps: ['plan', 'apply'], limit: 1.1, reason: LIST_REASON },
  {
    source: 'lock-file',
    steps: ['plan', 'apply', 'no-op plan', 'refresh', 'destroy'],
    limit: 1,
    reason: HASH_REASON + LIST_REASON,
  },
]

const WORDS: Readonly<Record<Source, string>> = {
  'lock-file': 'a lock file',
  'dev-overrides': 'dev_overrides',
}

/** What one key may cost beside a Go provider. */
export function smallGoals(results: Results): readonly Goal[] {
  return LIMITS.flatMap(({ source, steps, limit, reason }) => {
    const list = cases(results, source).filter(({ keys, step }) => keys === 1 && steps.includes(step))
    if (list.length === 0) return []
    const ratios = list.map(one => ({ one, ratio: ratioOf(results, 'ekb', 'restapi', one) }))
    const what = limit === 1 ? 'no command slower than with' : `${steps.join(' and ')} within ${limit} times`
    return {
      text: `N = 1, with ${WORDS[source]}: ${what} restapi`,
      measured: ratios.map(({ one, ratio }) => `${nameOf(one)}: ${times(ratio)}`).join('; '),
      reached: ratios.every(({ ratio }) => Number(ratio.toFixed(2)) <= limit),
      reason,
    }
  })
}

function nameOf({ step, latencyMs }: Case): string {
  return `${step}, ${latencyMs} ms`
}
