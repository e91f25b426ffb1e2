import { Secret } from '../../src/core/secret.ts'
import type { PlatformKey } from '../../src/platform/key.ts'
import type { ModelKey } from './model-key.ts'

/** How a platform shows keys, and what it makes of requests that are all right. */
export interface Dialect {
  readonly ids: boolean
  /** Whether the answer to a POST has the id, where there are ids. */
  readonly answersId: boolean
  /** Whether a new key takes the id of the key that was deleted last, where there are ids. */
  readonly reusesIds: boolean
  /** What lists hide of a value; `absent` leaves it out. */
  readonly mask: 'none' | 'ends' | 'prefix' | 'all' | 'absent'
  /** The form in which names are kept. */
  readonly names: 'as sent' | 'lower case' | 'upper case' | 'trimmed' | 'cut to 8'
  /** Whether a POST with the name of a key that is there is answered with that key, and makes none. */
  readonly answersExisting: boolean
  /** Whether lists leave the system key out. */
  readonly hidesSystem: boolean
  /** For how long a cache repeats a list, in milliseconds. */
  readonly cacheFor: number
  /** Whether that cache tells that it has answered. */
  readonly cacheTells: boolean
  /** Whether keys tell when they were created. */
  readonly tellsCreated: boolean
  /** How much the dates of keys are rounded down, in milliseconds. */
  readonly datesTo: number
  /** How much the dates of keys are ahead of the platform's time, in milliseconds. */
  readonly datesAhead: number
  /** Whether lists tell the names of keys. */
  readonly tellsNames: boolean
  /** Whether answers tell the platform's time. */
  readonly tellsTime: boolean
  /** Whether the list calls all types by names that nobody knows. */
  readonly foreignTypes: boolean
  /** Whether the answer to a POST tells when the key was created. */
  readonly answersCreated: boolean
  /** The platform's clock minus the local one, in milliseconds. */
  readonly skew: number
  /** What answers tell of the platform's time minus that time, in milliseconds. */
  readonly dateOff: number
}

export const PLAIN: Dialect = {
  ids: false,
  answersId: false,
  reusesIds: false,
  mask: 'none',
  names: 'as sent',
  answersExisting: false,
  hidesSystem: false,
  cacheFor: 0,
  cacheTells: false,
  tellsCreated: true,
  datesTo: 1000,
  datesAhead: 0,
  tellsNames: true,
  tellsTime: true,
  foreignTypes: false,
  answersCreated: false,
  skew: 0,
  dateOff: 0,
}

export interface ListFault {
  readonly latency?: number
  readonly fails?: boolean
  /** How far in the past the list was true, in milliseconds. */
  readonly lag?: number
  /** Whether the list shows no key at all, not even the system key. */
  readonly empty?: boolean
  /** Whether it shows all but the system key. */
  readonly withoutSystem?: boolean
  /** Whether it says that a cache has answered. */
  readonly fromCache?: boolean
  /** One key that is missing for a moment, counted over all but the system key: what lacks it lacks it twice. */
  readonly lacks?: number
  /** One key that is shown twice, as where two pages overlap. */
  readonly repeats?: number
  /** By how much the clock jumps for this answer, in milliseconds. */
  readonly jump?: number
}

export interface CreateFault {
  readonly latency?: number
  readonly how?:
    | 'answered'
    | 'refused'
    | 'not sent'
    | 'lost before'
    | 'lost after'
    | 'late'
    /** Answered with a failure that leaves open whether it was done, which it was not, or was. */
    | 'failed before'
    | 'failed after'
    /** Done, and answered with a key of that name, or any, which was there; nothing is made where there is one. */
    | 'answered with another'
    /** Done with the other type than was asked for. */
    | 'of another type'
    /** Done, and answered with the id of a key that was there. */
    | 'with the id of another'
  /** How long after the loss a late one is carried out, in milliseconds. */
  readonly late?: number
  /** How long after the answer somebody else makes a key of this name and type, in milliseconds. */
  readonly rival?: number
}

export interface DeleteFault {
  readonly latency?: number
  readonly how?:
    | 'answered'
    | 'refused'
    | 'lost before'
    | 'lost after'
    | 'denied'
    /** The answer says deleted, and the key stays. */
    | 'pretended'
    /** The answer is a success that does not say deleted, and the key stays. */
    | 'unsaid'
    /** The answer is such a success, and the key is deleted. */
    | 'done and unsaid'
}

/** A name as a platform keeps it. */
export function storedForm(name: string, { names }: Pick<Dialect, 'names'>): string {
  switch (names) {
    case 'as sent':
      return name
    case 'lower case':
      return name.toLowerCase()
    case 'upper case':
      return name.toUpperCase()
    case 'trimmed':
      return name.trim()
    case 'cut to 8':
      return name.slice(0, 8)
  }
}

/** A local time as the platform tells it: by its own clock, in whole seconds. */
export function toldTime(time: number, { skew }: Pick<Dialect, 'skew'>): Date {
  return new Date(Math.floor((time + skew) / 1000) * 1000)
}

/** The date of a key as the platform tells it. */
export function toldDate(
  time: number,
  { skew, datesTo, datesAhead }: Pick<Dialect, 'skew' | 'datesTo' | 'datesAhead'>,
): Date {
  return new Date(Math.floor((time + skew + datesAhead) / datesTo) * datesTo)
}

/** A key as lists show it. */
export function shownKey(key: ModelKey, dialect: Dialect): PlatformKey {
  const { ids, mask, tellsCreated, tellsNames, foreignTypes } = dialect
  return {
    ...(ids && { id: key.id }),
    ...(mask === 'none' && { value: new Secret(key.value) }),
    ...(mask !== 'none' && mask !== 'absent' && { masked: maskOf(key.value, mask) }),
    name: tellsNames || key.type === 'system' ? key.name : '',
    type: foreignTypes ? 'unknown' : key.type,
    system: key.type === 'system',
    ...(tellsCreated && { createdAt: toldDate(key.createdAt, dialect) }),
  }
}

const HIDDEN = ['********', '●●●●●●●●', '[REDACTED]', '########']
const MARKS = ['…', '●●●●', '...', '██████']

function maskOf(value: string, mask: Exclude<Dialect['mask'], 'none' | 'absent'>): string {
  // Platforms have many marks for what they hide; which one a value gets is the same in every list.
  const which = value.charCodeAt(value.length - 1) % HIDDEN.length
  if (mask === 'all') return HIDDEN[which] ?? ''
  const mark = MARKS[which] ?? ''
  return mask === 'prefix' ? `${value.slice(0, 4)}${mark}` : `${value.slice(0, 4)}${mark}${value.slice(-4)}`
}
