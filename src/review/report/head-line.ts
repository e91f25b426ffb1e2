import { count } from '../findings/index.ts'
import { showsAllChanges } from '../model/index.ts'
import { LEVELS } from '../rules/index.ts'
import type { Report } from './report.ts'

/** The one line that shows whether to read on: `API keys: 1 high, 1 medium · 4 keys change, 12 unchanged`. */
export function headLine({ counts, accepted, keys, stacks }: Report): string {
  const found = LEVELS.filter(level => counts[level] > 0).map(level => `${counts[level]} ${level}`)
  const findings = [
    ...(found.length === 0 ? ['no findings'] : found),
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
  ]
  const unchanged = keys.unchanged === 0 ? [] : [`${keys.unchanged} unchanged`]
  const changes =
    keys.changed === 0
      ? [keys.unchanged === 0 ? 'no changes' : `no changes to ${count(keys.unchanged, 'key')}`]
      : [keys.changed === 1 ? '1 key changes' : `${keys.changed} keys change`, ...unchanged]
  const isPartial = stacks.some(({ source }) => !showsAllChanges(source))
  const parts = [findings.join(', '), changes.join(', ')]
  if (isPartial) parts.push('some details unknown')
  return `API keys: ${parts.join(' · ')}`
}
