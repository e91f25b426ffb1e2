import { type Checked, flag, number, object, oneOf } from './input/check.ts'

/** How lists that are longer than a page are handed out. */
export const PAGINGS = ['none', 'numbers', 'offset', 'cursor', 'links'] as const

/** The content codings in which answers can be sent. */
export const ENCODINGS = ['none', 'gzip', 'br', 'deflate', 'zstd'] as const

/** What comes of a DELETE that is allowed. */
export const DELETES = ['done', 'pretended', 'refused_as_success'] as const

/** How one platform may differ from another: the emulator can behave like each. */
export interface PlatformOptions {
  /** Keys have an id of their own, which DELETE takes instead of the value. Default: false. */
  readonly ids: boolean
  /** The answer to a POST carries that id as well. Counts only with `ids`. Default: false. */
  readonly createIds: boolean
  /** A new key takes the id of the key that was deleted last. Counts only with `ids`. Default: false. */
  readonly reuseIds: boolean
  /** Lists show values truncated (`e4b0…1c2e`). Default: false. */
  readonly masked: boolean
  /** Lists leave the system key out. Default: false. */
  readonly hideSystemKey: boolean
  /** Names are stored in lower case. Default: false. */
  readonly lowerCaseNames: boolean
  /** Names are cut to so many characters when they are stored. Default: 255, the longest that a POST may have. */
  readonly nameLength: number
  /**
   * Lists come in pages: `numbers` (`?page=2`, answers tell `page`, `total_pages` and `total`), `offset`
   * (`?offset=100`, answers tell `offset`, `limit` and `total`), `cursor` (`?cursor=`, answers tell `next_cursor`
   * and `has_more`), or `links` (answers tell the URL of the next page as
   * `next` and in a Link header). Default: `none`.
   */
  readonly paging: (typeof PAGINGS)[number]
  /** How many keys a page has. Default: 100. */
  readonly pageSize: number
  /** Answers are sent in this content coding, whatever the client accepts. Default: `none`. */
  readonly encoding: (typeof ENCODINGS)[number]
  /**
   * For how many milliseconds of its clock a cache before the platform repeats a list, with an Age header,
   * unless the request says `cache-control: no-cache`. Default: 0, no cache.
   */
  readonly cacheMs: number
  /** That cache answers even such a request. Default: false. */
  readonly cacheIgnoresNoCache: boolean
  /** A POST with the name of a key that is there is answered with that key, and makes none. Default: false. */
  readonly createReturnsExisting: boolean
  /**
   * A DELETE is `done`; or the key stays, and the answer says success all the same (`pretended`) or has an error
   * in the body of a 200 (`refused_as_success`). Default: `done`.
   */
  readonly deletes: (typeof DELETES)[number]
  /** Errors come in FastAPI's shapes (`{detail}`, 422) instead of the envelope. Default: false. */
  readonly fastapiErrors: boolean
  /** For how many milliseconds of its clock a new key is missing from lists. Default: 0. */
  readonly listLagMs: number
  /** How many milliseconds the Date header of answers is ahead of the clock that dates keys. Default: 0. */
  readonly dateOffsetMs: number
  /** How many real milliseconds every platform request waits before it is handled. Default: 0. */
  readonly latencyMs: number
}

/** The longest name that a POST may have, in characters. */
export const LONGEST_NAME = 255

export const DEFAULT_PLATFORM_OPTIONS: PlatformOptions = {
  ids: false,
  createIds: false,
  reuseIds: false,
  masked: false,
  hideSystemKey: false,
  lowerCaseNames: false,
  nameLength: LONGEST_NAME,
  paging: 'none',
  pageSize: 100,
  encoding: 'none',
  cacheMs: 0,
  cacheIgnoresNoCache: false,
  createReturnsExisting: false,
  deletes: 'done',
  fastapiErrors: false,
  listLagMs: 0,
  dateOffsetMs: 0,
  latencyMs: 0,
}

/** The longest wait that an option or a fault may ask for: one hour. */
export const LONGEST_WAIT_MS = 3_600_000

/** The longest time by the emulator's clock that an option may ask for: a year. */
export const LONGEST_TIME_MS = LONGEST_WAIT_MS * 24 * 366

/** A change of some of these options, as a seed and the admin API take it. */
export const platformOptionsChange = object(
  {},
  {
    ids: flag,
    createIds: flag,
    reuseIds: flag,
    masked: flag,
    hideSystemKey: flag,
    lowerCaseNames: flag,
    nameLength: number({ min: 1, max: LONGEST_NAME }),
    paging: oneOf(...PAGINGS),
    pageSize: number({ min: 1, max: 1000 }),
    encoding: oneOf(...ENCODINGS),
    cacheMs: number({ min: 0, max: LONGEST_TIME_MS }),
    cacheIgnoresNoCache: flag,
    createReturnsExisting: flag,
    deletes: oneOf(...DELETES),
    fastapiErrors: flag,
    listLagMs: number({ min: 0, max: LONGEST_TIME_MS }),
    dateOffsetMs: number({ min: -10 * LONGEST_TIME_MS, max: 10 * LONGEST_TIME_MS }),
    latencyMs: number({ min: 0, max: LONGEST_WAIT_MS }),
  },
)

export type PlatformOptionsChange = Checked<typeof platformOptionsChange>
