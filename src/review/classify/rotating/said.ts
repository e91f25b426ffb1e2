import { ROTATING_WARNINGS } from '../../../core/messages/index.ts'
import { formatTime } from '../../../keys/index.ts'
import type { DeletedPart, KeptPart, Reason, RotatingChange } from '../../model/index.ts'
import type { Guard } from '../../safety/index.ts'
import type { SaidWarning } from '../observation.ts'

const HOUR = 3_600_000

type Told = keyof typeof ROTATING_WARNINGS

/** What the provider says of each key that goes: its name, its id, and until when it was to work. */
const DELETIONS: readonly (readonly [Told, RegExp, DeletedPart['because']])[] = [
  [
    'previousRetired',
    /overlap of (.+) \(([^()]+)\), the previous key of .*, ended at (\S+)\. /,
    'overlap-over',
  ],
  ['previousRevoked', /the previous key, (.+) \(([^()]+)\), whose overlap ends at (\S+)\. /, 'revoked'],
  [
    'previousSuperseded',
    /its previous key, (.+) \(([^()]+)\), is in its overlap, which would end at (\S+)\. /,
    'superseded',
  ],
  ['retiredAgain', / does not need (.+) \(([^()]+)\): /, 'left-over'],
]

const ROTATED =
  / generation \d+\. (?:(.+) works (?:for at least (\d{1,6}) hours after that|until the next run)\.|No older key works\.) /

const DUE = / it is (?:(\d{1,6}) days?|[\w ]{1,30}) old and rotate_?after is (\d{1,7}[hdw])\b/i

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** Whether the provider says that a rotating key is rotated. */
export function saysRotated(said: readonly SaidWarning[] | undefined): boolean {
  return has(said, 'rotated')
}

/** Whether the provider says that only the apply decides. */
export function saysUndecided(said: readonly SaidWarning[] | undefined): boolean {
  return has(said, 'decidedInApply')
}

/** Whether the provider says anything that a rotating key is judged by. */
export function saysWhatHappens(said: readonly SaidWarning[]): boolean {
  return saysRotated(said) || saysUndecided(said) || DELETIONS.some(([told]) => has(said, told))
}

/** Which keys the provider says that it deletes. */
export function saidDeleted(said: readonly SaidWarning[], guard: Guard): DeletedPart[] {
  return DELETIONS.flatMap(([told, form, because]) =>
    all(said, told).map(({ detail }): DeletedPart => {
      const [, name, id, until] = form.exec(detail) ?? []
      return {
        part: because === 'left-over' ? 'retiring' : 'previous',
        name: shown(name, guard),
        id: shown(id, guard),
        type: null,
        because,
        until: until !== undefined && TIME.test(until) ? until : null,
      }
    }),
  )
}

/** Which key works on behind a rotation, and how long. */
export function saidKept(said: readonly SaidWarning[], guard: Guard, at: Date): KeptPart | null {
  const [, name, hours = '0'] = ROTATED.exec(all(said, 'rotated')[0]?.detail ?? '') ?? []
  if (name === undefined) return null
  const until = new Date(at.getTime() + Number(hours) * HOUR)
  return {
    name: shown(name, guard),
    type: null,
    until: formatTime(until),
    isAtLeast: true,
    hours: Number(hours),
  }
}

/** Why the provider rotates a key, where no value tells: its age, or its keepers. */
export function saidReasons(said: readonly SaidWarning[]): readonly Reason[] {
  const detail = all(said, 'rotated')[0]?.detail ?? ''
  const [, days, limit] = DUE.exec(detail) ?? []
  return [
    ...(limit === undefined
      ? []
      : [{ kind: 'due', ageDays: days === undefined ? null : Number(days), limit } as const]),
    ...(/ its keepers have changed\b/.test(detail)
      ? [{ kind: 'keepers', changed: [], added: [], removed: [], hidden: true } as const]
      : []),
  ]
}

/** What only values tell. */
export const NO_VALUES: Omit<RotatingChange, 'deleted' | 'kept'> = {
  keys: [],
  next: null,
  waiting: [],
  stale: [],
  isCurrentMissing: false,
  deletesStray: false,
  overlapHours: null,
  longestHours: null,
}

function has(said: readonly SaidWarning[] | undefined, told: Told): boolean {
  return said !== undefined && all(said, told).length > 0
}

function all(said: readonly SaidWarning[], told: Told): readonly SaidWarning[] {
  return said.filter(({ summary }) => summary === ROTATING_WARNINGS[told].summary)
}

function shown(text: string | undefined, guard: Guard): string | null {
  const value = text === undefined ? undefined : guard.text(text)
  return value?.is === 'known' ? value.value : null
}
