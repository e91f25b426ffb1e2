import type { PlatformOptions } from '../../wire.ts'

/** The parts in which the controls of the platform stand. */
export const CONTROL_GROUPS = { keys: 'Keys and names', lists: 'Lists', answers: 'Answers' } as const

interface Common {
  readonly group: keyof typeof CONTROL_GROUPS
  readonly label: string
  /** What a client sees of it. */
  readonly hint?: string
}

interface FlagControl extends Common {
  readonly kind: 'flag'
}

interface NumberControl extends Common {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
}

interface ChoiceControl<Value extends string> extends Common {
  readonly kind: 'choice'
  readonly choices: Readonly<Record<Value, string>>
}

/** How one platform option is chosen. */
export type Control = FlagControl | NumberControl | ChoiceControl<string>

type Controls = {
  readonly [Way in keyof PlatformOptions]: PlatformOptions[Way] extends string
    ? ChoiceControl<PlatformOptions[Way]>
    : PlatformOptions[Way] extends number
      ? NumberControl
      : FlagControl
}

const YEAR_MS = 31_622_400_000

/** A control for every option: one that is missing here does not compile. */
export const CONTROLS: Controls = {
  ids: { group: 'keys', kind: 'flag', label: 'Keys have their own ids', hint: 'DELETE takes the id.' },
  createIds: { group: 'keys', kind: 'flag', label: 'A created key comes with its id' },
  reuseIds: {
    group: 'keys',
    kind: 'flag',
    label: 'Ids of deleted keys are reused',
    hint: 'A new key takes the id of the key that was deleted last.',
  },
  createReturnsExisting: {
    group: 'keys',
    kind: 'flag',
    label: 'An existing name creates no new key',
    hint: 'POST returns the key that has this name.',
  },
  lowerCaseNames: { group: 'keys', kind: 'flag', label: 'Names are kept in lower case' },
  nameLength: { group: 'keys', kind: 'number', label: 'Names are cut to, in characters', min: 1, max: 255 },
  masked: { group: 'lists', kind: 'flag', label: 'Values are truncated' },
  hideSystemKey: { group: 'lists', kind: 'flag', label: 'The system key is left out' },
  paging: {
    group: 'lists',
    kind: 'choice',
    label: 'Pages',
    choices: {
      none: 'One list with all keys',
      numbers: 'Numbered, with their total',
      offset: 'By offset, with their total',
      cursor: 'By cursor',
      links: 'By the link to the next one',
    },
  },
  pageSize: { group: 'lists', kind: 'number', label: 'Keys on a page', min: 1, max: 1000 },
  cacheMs: {
    group: 'lists',
    kind: 'number',
    label: 'Served from a cache for, in milliseconds',
    hint: 'By the clock above. 0: no cache.',
    min: 0,
    max: YEAR_MS,
  },
  cacheIgnoresNoCache: {
    group: 'lists',
    kind: 'flag',
    label: 'The cache also answers requests that say no-cache',
  },
  listLagMs: {
    group: 'lists',
    kind: 'number',
    label: 'New keys are missing for, in milliseconds',
    min: 0,
    max: YEAR_MS,
  },
  encoding: {
    group: 'answers',
    kind: 'choice',
    label: 'Content coding',
    hint: 'Whatever the client accepts.',
    choices: { none: 'None', gzip: 'gzip', br: 'br (Brotli)', deflate: 'deflate', zstd: 'zstd' },
  },
  deletes: {
    group: 'answers',
    kind: 'choice',
    label: 'A key is deleted',
    choices: {
      done: 'As the answer says',
      pretended: 'Never, and the answer says that it was',
      refused_as_success: 'Never, with an error in a 200',
    },
  },
  fastapiErrors: { group: 'answers', kind: 'flag', label: "Errors come in FastAPI's shapes" },
  dateOffsetMs: {
    group: 'answers',
    kind: 'number',
    label: 'The Date header is ahead by, in milliseconds',
    hint: 'Ahead of the clock that dates keys; behind it if negative.',
    min: -10 * YEAR_MS,
    max: 10 * YEAR_MS,
  },
  latencyMs: {
    group: 'answers',
    kind: 'number',
    label: 'Every request waits, in milliseconds',
    min: 0,
    max: 3_600_000,
  },
}
