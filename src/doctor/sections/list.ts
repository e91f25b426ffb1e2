import type { Observed } from '../probe/observe.ts'
import { type Finding, fault, note, ok } from '../report/finding.ts'
import { count, joined } from '../report/words.ts'
import { type ListShape, listShapeOf } from '../shape/list-shape.ts'

/** What the list shows of each key, and what ekb cannot do because of that. */
export function listFindings(observed: Observed): readonly Finding[] | string {
  const { list } = observed
  if ('error' in list) return 'the keys could not be listed'
  const shape = listShapeOf(list.listed)
  const { keys } = list.listed
  if (keys.length === 0) return [EMPTY]
  return [
    ok(
      'count',
      `${count(keys.length, 'key', 'keys')} ${shape.paging === 'none' ? 'in the list' : 'on the first page'}.`,
    ),
    identityFinding(shape),
    typeFinding(shape),
    timeFinding(shape),
    systemFinding(observed, shape),
    pagingFinding(observed, shape),
    ...transferFindings(shape),
    ...duplicateFindings(keys.map(({ name }) => name)),
  ]
}

const VALUES = { whole: 'whole', masked: 'masked', mixed: 'masked, but not all', none: 'not shown' } as const

const EMPTY = note(
  'count',
  'The list is empty. Every project has a system key, so the list is incomplete or belongs to no project.',
  'Check project_id (EKB_PROJECT_ID), and which keys Settings > API Keys shows.',
)

function identityFinding({ ids, values }: ListShape): Finding {
  const hidden = values !== 'whole'
  if (ids === 'some') {
    return note('identity', 'Some keys have ids of their own and some have none.', REPORT)
  }
  if (hidden && ids === 'none') {
    return note(
      'identity',
      'Values are masked and keys have no ids. So a key can be deleted by its stored value alone: store_secret = false and imports are refused.',
      'Keep store_secret = true, and let ekb create the keys that it manages.',
    )
  }
  const id = ids === 'all' ? 'Keys have ids of their own' : 'Keys have no ids, so a delete takes the value'
  return ok('identity', `${id}. Values are ${VALUES[values]}.`)
}

const REPORT = 'Create, rotate and delete a key in a project for tests before you rely on it.'

function typeFinding({ types, unknownTypes, fields }: ListShape): Finding {
  if (unknownTypes > 0) {
    return note(
      'types',
      fields.type === undefined
        ? 'The list shows no types.'
        : `${count(unknownTypes, 'key has a type', 'keys have types')} that ekb does not know.`,
      'A key of an unknown type can be listed. To manage it, check in Settings > API Keys what it may do.',
    )
  }
  const words = Object.values(types)
    .flat()
    .map(word => `"${word}"`)
  return ok(
    'types',
    words.length === 0 ? 'There is no key whose type could be read.' : `Types are written ${joined(words)}.`,
  )
}

const TIMES = {
  seconds: 'Dates are seconds since 1970.',
  milliseconds: 'Dates are milliseconds since 1970.',
  iso: 'Dates are ISO 8601 texts.',
} as const

function timeFinding({ created }: ListShape): Finding {
  if (created === 'none') {
    return note(
      'dates',
      'The list does not say when keys were created, or says it in a form that ekb cannot read.',
      'Rotate by keepers instead of rotate_after: the age of a key that is imported or recovered is not known.',
    )
  }
  return created === 'mixed'
    ? note(
        'dates',
        'Dates are written in several forms.',
        'Compare the creation dates in Settings > API Keys with those that ekb shows.',
      )
    : ok('dates', TIMES[created])
}

function systemFinding({ secondPage }: Observed, { systemKey, paging }: ListShape): Finding {
  switch (systemKey) {
    case 'flag':
      return ok('system-key', 'The system key is marked by a flag.')
    case 'type':
      return ok('system-key', 'The system key is marked by its type.')
    case 'name':
      return ok('system-key', 'The system key is recognised by its name alone.')
    case 'none':
      return paging !== 'none' && secondPage === 'read'
        ? ok('system-key', 'The system key is not on the first page.')
        : note(
            'system-key',
            'The system key is not in the list. Without it a list cannot prove that another key is gone.',
            'If a delete ends with LIST_WITHOUT_SYSTEM_KEY, check in Settings > API Keys, and ask the operator of the platform why this list lacks it.',
          )
  }
}

const PAGES = {
  none: 'The list has one page.',
  numbers: 'The list has numbered pages.',
  offset: 'The list has pages by offset.',
  cursor: 'The list has pages by cursor.',
  links: 'The list has pages with links.',
  unknown: 'The list has several pages.',
} as const

function pagingFinding({ secondPage }: Observed, { paging }: ListShape): Finding {
  if (secondPage === undefined) return ok('pages', PAGES[paging === 'unknown' ? 'none' : paging])
  if (secondPage === 'read') return ok('pages', `${PAGES[paging]} ekb can read them.`)
  const seen =
    typeof secondPage === 'object'
      ? `${PAGES[paging]} ekb cannot ask for the next one.`
      : secondPage === 'same'
        ? `${PAGES[paging]} Asked for the second page, the platform sent the first one again.`
        : `${PAGES[paging]} Asked for the second page, the platform sent no key list.`
  return fault(
    'pages',
    seen,
    'ekb cannot manage keys with an incomplete list (KEY_LIST_INCOMPLETE). Ask the operator of the platform how to read the whole list.',
  )
}

function transferFindings({ cached, encoding }: ListShape): readonly Finding[] {
  return [
    ...(encoding === 'none'
      ? []
      : [
          ok(
            'encoding',
            `Answers are compressed (${encoding}), although the request does not accept it. ekb reads them.`,
          ),
        ]),
    ...(cached
      ? [
          note(
            'cache',
            'A cache may have answered the list, although the request forbids it. Such a list proves nothing about a deleted key.',
            'Exclude the path of the API keys from the cache in front of the platform.',
          ),
        ]
      : []),
  ]
}

function duplicateFindings(names: readonly string[]): readonly Finding[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) (seen.has(name) ? twice : seen).add(name)
  return twice.size === 0
    ? []
    : [
        note(
          'duplicates',
          `${count(twice.size, 'name belongs', 'names belong')} to more than one key.`,
          'Import such keys by their ids. A name does not identify one of them.',
        ),
      ]
}
