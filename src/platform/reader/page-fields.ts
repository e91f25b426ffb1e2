/** What a field of an answer says about pages. */
export type PageField =
  /** How many items there are in all. */
  | 'total'
  /** The same, or how many this page has. */
  | 'count'
  | 'pages'
  | 'page'
  | 'offset'
  /** True where there is more. */
  | 'more'
  /** False where there is more. */
  | 'last'
  /** A token, number or address of what comes next. */
  | 'next'

const FIELDS: ReadonlyMap<string, PageField> = new Map([
  ...named(
    'pages',
    'total_pages page_count pages num_pages number_of_pages pages_total pages_count max_page',
  ),
  ...named('page', 'page current_page page_number page_num page_index current number'),
  ...named('offset', 'offset skip'),
  ...named('more', 'has_more more has_next has_next_page has_more_items has_more_results has_more_pages'),
  ...named('more', 'more_results more_available is_truncated truncated incomplete incomplete_results'),
  ...named('more', 'is_incomplete partial is_partial partial_results'),
  ...named('last', 'last is_last is_last_page last_page complete is_complete exhausted'),
  ...named(
    'next',
    'next next_page next_cursor next_token next_page_token next_page_cursor next_marker next_key',
  ),
  ...named('next', 'next_page_key next_url next_uri next_link next_href next_page_url next_page_uri'),
  ...named('next', 'next_page_link next_offset next_start next_start_key next_id next_continuation_token'),
  ...named('next', 'odata_next_link cursor continuation continuation_token continue pagination_token'),
  ...named('next', 'next_pagination_token page_token scroll_id bookmark last_evaluated_key'),
])

function named(kind: PageField, names: string): [string, PageField][] {
  return names.split(' ').map(name => [name, kind])
}

const TOTALS = new Set(['total', 'totals'])
const COUNTS = new Set(['count', 'counts', 'num', 'nb', 'nr'])
/** Counts of other things than keys, such as plans, limits and the work of the platform itself. */
const OTHER_THINGS = new Set(
  'request requests call calls credit credits usage byte bytes user users member members project projects team teams token tokens ms time duration second seconds retry attempt cost price limit quota'.split(
    ' ',
  ),
)

/** What a field of this name says, in any style of writing; absent if it is about something else. */
export function pageField(name: string): PageField | undefined {
  const plain = plainName(name)
  const known = FIELDS.get(plain)
  if (known !== undefined) return known
  const words = plain.split('_')
  if (words.some(word => OTHER_THINGS.has(word))) return undefined
  if (words.some(word => TOTALS.has(word)) || plain.startsWith('number_of_')) return 'total'
  return words.some(word => COUNTS.has(word)) ? 'count' : undefined
}

const LONGEST_NAME = 64

/** `nextPageToken`, `NextPageToken` and `next-page-token` as `next_page_token`. */
function plainName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

/** The parameter that requests a page by number, under the name that an answer uses. */
export function numberParameter(name: string): string {
  return /^(?:page|current|current_?page|number)$/i.test(name) ? 'page' : name
}

const TOKENS = new Set(
  'cursor page_token page_cursor marker offset continuation_token continuation continue pagination_token'.split(
    ' ',
  ),
)

/**
 * The parameter that sends a token back, in the style of the field that told it: `next_cursor` goes back as
 * `cursor`, `nextPageToken` as `pageToken`. Absent where no usage says how.
 */
export function tokenParameter(name: string): string | undefined {
  if (plainName(name) === 'next_token') return name.charAt(0).toLowerCase() + name.slice(1)
  const rest = name.replace(/^next[_-]?/i, '')
  return TOKENS.has(plainName(rest)) ? rest.charAt(0).toLowerCase() + rest.slice(1) : undefined
}
