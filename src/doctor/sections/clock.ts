import { dateOf } from '../../platform/transport/date.ts'
import type { Observed } from '../probe/observe.ts'
import { type Finding, note, ok } from '../report/finding.ts'
import { count } from '../report/words.ts'
import { clockSkewOf, TOLERATED_MS } from '../shape/clock-skew.ts'

/** Whether the clock of this machine and that of the platform agree, and whether its dates fit its clock. */
export function clockFindings(observed: Observed): readonly Finding[] | string {
  const { list } = observed
  if ('error' in list) return 'the keys could not be listed'
  const { answer, keys } = list.listed
  const { date } = dateOf(answer)
  if (date === undefined) {
    return [
      note(
        'date',
        'Answers have no Date header, so ages are counted by the clock of this machine.',
        'Keep the clock of this machine right, for instance with NTP.',
      ),
    ]
  }
  const skew = clockSkewOf(observed, date)
  const future = keys.filter(
    ({ createdAt }) => createdAt !== undefined && createdAt.getTime() > date.getTime() + TOLERATED_MS,
  )
  return [
    skew === 0
      ? ok('date', 'The clock of the platform agrees with the clock of this machine.')
      : note(
          'date',
          `The clock of the platform is ${lengthOf(Math.abs(skew))} ${skew > 0 ? 'ahead of' : 'behind'} the clock of this machine.`,
          'Check both clocks. rotate_after counts by the clock of the platform.',
        ),
    ...(future.length === 0
      ? []
      : [
          note(
            'created',
            `${count(future.length, 'key was', 'keys were')} created later than the time that the platform tells.`,
            'Ask the operator of the platform to check its clocks: keys may become due at once, or late.',
          ),
        ]),
  ]
}

function lengthOf(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 2) return count(Math.round(ms / 1000), 'second', 'seconds')
  const hours = Math.round(ms / 3_600_000)
  if (hours < 2) return count(minutes, 'minute', 'minutes')
  return hours < 48 ? count(hours, 'hour', 'hours') : count(Math.round(hours / 24), 'day', 'days')
}
