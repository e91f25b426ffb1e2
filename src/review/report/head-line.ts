import { showsAllChanges } from '../model/index.ts'
import { LEVELS } from '../rules/index.ts'
import type { Report } from './report.ts'

/** The one line that tells whether to read on: `API keys: 1 high, 1 medium · 4 keys change, 12 stay`. */
export function headLine({ counts, accepted, keys, stacks }: Report): string {
  const found = LEVELS.filter(level => counts[level] > 0).map(level => `${counts[level]} ${level}`)
  const findings = [
    ...(found.length === 0 ? ['no findings'] : found),
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
  ]
  const changing =
    keys.changed === 0
      ? 'nothing changes'
      : keys.changed === 1
        ? '1 key changes'
        : `${keys.changed} keys change`
  const staying = keys.unchanged === 0 ? [] : [keys.unchanged === 1 ? '1 stays' : `${keys.unchanged} stay`]
  const isPartial = stacks.some(({ source }) => !showsAllChanges(source))
  const parts = [findings.join(', '), [changing, ...staying].join(', ')]
  if (isPartial) parts.push('not all is known')
  return `API keys: ${parts.join(' · ')}`
}
