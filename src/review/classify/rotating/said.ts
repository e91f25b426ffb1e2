import {
  KEPT_WORDS,
  messageReader,
  type ReadMessage,
  ROTATING_WARNINGS,
  ROTATION_AND,
  ROTATION_WORDS,
} from '../../../core/messages/index.ts'
import { daysIn, formatTime } from '../../../keys/index.ts'
import type { DeletedPart, KeptPart, Reason, RotatingChange } from '../../model/index.ts'
import type { Guard } from '../../safety/index.ts'
import type { SaidWarning } from '../observation.ts'

const HOUR = 3_600_000

type Told = keyof typeof ROTATING_WARNINGS

/** What values of warnings look like, where the text around them does not tell where they end. */
const FORMS = {
  id: '[^()\\s]+',
  until: '\\S+',
  generation: '\\d+',
  // Plans that were made before the unit had a singular say "1 hours".
  time: '\\d{1,6} hours?',
  after: '\\d{1,7}[hdw]',
}

const reader = (told: Told) => messageReader(ROTATING_WARNINGS[told].detail, FORMS)

/** What the provider says of each key that goes. */
const DELETIONS: readonly (readonly [told: Told, read: ReadMessage, because: DeletedPart['because']])[] = [
  ['previousRetired', reader('previousRetired'), 'overlap-over'],
  ['previousRevoked', reader('previousRevoked'), 'revoked'],
  ['previousSuperseded', reader('previousSuperseded'), 'superseded'],
  ['retiredAgain', reader('retiredAgain'), 'left-over'],
]

const readRotated = reader('rotated')
const readKept = [KEPT_WORDS.forTime, KEPT_WORDS.untilNextRun].map(words => messageReader(words, FORMS))
const readDue = messageReader(ROTATION_WORDS.due, FORMS)
const readKeepers = messageReader(ROTATION_WORDS.keepers)

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
  return DELETIONS.flatMap(([told, read, because]) =>
    all(said, told).map(({ detail }): DeletedPart => {
      const { key, id, until } = read(detail) ?? {}
      return {
        part: because === 'left-over' ? 'retiring' : 'previous',
        name: shown(key, guard),
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
  const kept = rotatedIn(said)?.['kept'] ?? ''
  const { key, time = '0' } = readKept.map(read => read(kept)).find(found => found !== undefined) ?? {}
  if (key === undefined) return null
  const hours = Number.parseInt(time, 10)
  const until = new Date(at.getTime() + hours * HOUR)
  return {
    name: shown(key, guard),
    type: null,
    until: formatTime(until),
    isAtLeast: true,
    hours,
  }
}

/** Why the provider rotates a key, where no value tells: its age, or its keepers. */
export function saidReasons(said: readonly SaidWarning[]): readonly Reason[] {
  const clauses = (rotatedIn(said)?.['why'] ?? '').split(ROTATION_AND)
  const due = clauses.map(readDue).find(found => found !== undefined)
  return [
    ...(due === undefined
      ? []
      : [{ kind: 'due', ageDays: daysIn(due['age']), limit: due['after'] ?? null } as const]),
    ...(clauses.some(clause => readKeepers(clause) !== undefined)
      ? [{ kind: 'keepers', changed: [], added: [], removed: [], hidden: true } as const]
      : []),
  ]
}

function rotatedIn(said: readonly SaidWarning[]): ReturnType<ReadMessage> {
  return readRotated(all(said, 'rotated')[0]?.detail ?? '')
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
