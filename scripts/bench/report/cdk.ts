import { MANY, type SynthesisMeasurement } from '../cdk/measure-synthesis.ts'
import type { Results } from '../results.ts'
import { median } from '../statistics.ts'
import { seconds } from './format.ts'
import type { Goal } from './goal.ts'
import type { Section } from './section.ts'

const MOST_SECONDS = 3
const FRAMEWORKS = ['cdktf', 'cdktn'] as const

/** What the CDKs have to reach, and whether they did. */
export function cdkGoals({ synthesis }: Results): readonly Goal[] {
  if (synthesis === undefined) return []
  return FRAMEWORKS.map(framework => {
    const more = added(synthesis, framework)
    return {
      text: `${framework}, synthesis of ${MANY} keys: at most ${MOST_SECONDS} s more than of an empty app`,
      measured: `${seconds(more)} s more`,
      reached: more <= MOST_SECONDS,
    }
  })
}

/** The table of what was measured with the CDKs. */
export function cdkSections({ synthesis }: Results): readonly Section[] {
  if (synthesis === undefined) return []
  return [
    {
      title: 'CDKs: synthesis',
      text: 'Wall time of the app itself, without the command around it: a `KeySet` with a `KeyGuard`; medians.',
      table: {
        header: ['seconds', 'empty app', `${MANY} keys`, 'more'],
        rows: FRAMEWORKS.map(framework => [
          framework,
          seconds(median(secondsOf(synthesis, framework, 0))),
          seconds(median(secondsOf(synthesis, framework, MANY))),
          seconds(added(synthesis, framework)),
        ]),
      },
    },
  ]
}

/** What the keys add, as the median over the rounds. */
function added(synthesis: readonly SynthesisMeasurement[], framework: string): number {
  const empty = secondsOf(synthesis, framework, 0)
  return median(
    secondsOf(synthesis, framework, MANY).map((sample, round) => sample - (empty[round] ?? Number.NaN)),
  )
}

function secondsOf(synthesis: readonly SynthesisMeasurement[], framework: string, keys: number) {
  return synthesis.find(it => it.framework === framework && it.keys === keys)?.seconds ?? []
}
