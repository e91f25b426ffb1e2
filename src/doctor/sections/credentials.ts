import type { EkbError } from '../../core/messages/errors/index.ts'
import type { Secret } from '../../core/secret.ts'
import type { PlatformKey } from '../../platform/index.ts'
import { maskMatches } from '../../platform/reader/index.ts'
import { dateOf } from '../../platform/transport/date.ts'
import type { Observed } from '../probe/observe.ts'
import { type Finding, fault, faultOf, note, ok } from '../report/finding.ts'
import { count } from '../report/words.ts'

const OF_CREDENTIALS = new Set(['CREDENTIALS_REJECTED', 'PERMISSION_DENIED'])

/** Whether an error of the first request stands in this section. */
export function isOfCredentials({ code }: EkbError): boolean {
  return OF_CREDENTIALS.has(code)
}

const DAY = 86_400_000
/** A Date header leaves out parts of a second. */
const SECOND = 1000

/** Whether the credentials are accepted, and which of the listed keys they are. */
export function credentialFindings(
  { list, unsigned, answeredAt }: Observed,
  { apiKey, managed }: { readonly apiKey: Secret; readonly managed: boolean },
): readonly Finding[] | string {
  if ('error' in list) {
    return isOfCredentials(list.error) ? [faultOf('accepted', list.error)] : 'the keys could not be listed'
  }
  const { keys } = list.listed
  return [
    ok('accepted', 'The platform accepts the credentials.'),
    ...unsignedFindings(unsigned),
    ...ownFindings(keys, apiKey, dateOf(list.listed.answer).date ?? answeredAt),
    ...(managed ? [managedFinding()] : []),
  ]
}

/** What is neither a list nor a refusal, such as a failure of the platform, shows nothing. */
function unsignedFindings(unsigned: Observed['unsigned']): readonly Finding[] {
  if (unsigned?.listed === true) {
    return [
      fault(
        'required',
        'The platform lists its keys without credentials too. Anybody who reaches it can read them.',
        'Tell the operator of the platform, and replace every key once this is fixed.',
      ),
    ]
  }
  const refused = unsigned !== undefined && unsigned.status >= 300 && unsigned.status < 500
  return refused ? [ok('required', 'A list without credentials is refused.')] : []
}

function ownFindings(keys: readonly PlatformKey[], apiKey: Secret, now: Date): readonly Finding[] {
  const own = ownKeyOf(keys, apiKey)
  if (own === undefined) {
    return [ok('own-key', 'The key that ekb signs in with could not be identified in the list.')]
  }
  const age =
    own.createdAt === undefined ? '' : `, ${count(daysBetween(own.createdAt, now), 'day', 'days')} old`
  switch (own.type) {
    case 'privileged':
      return [ok('own-key', `ekb signs in with a privileged key${age}.`)]
    case 'locked_down_viewer':
      return [
        note(
          'own-key',
          `ekb signs in with a locked-down viewer key${age}. It can list keys, and it cannot create or delete one.`,
          'Set EKB_API_KEY and EKB_API_SECRET to those of a privileged key of this project.',
        ),
        ...readableFindings(keys),
      ]
    case 'system':
      return [
        note(
          'own-key',
          'ekb signs in with the system key of the project.',
          'Create a privileged key for ekb, and set EKB_API_KEY and EKB_API_SECRET to it.',
        ),
      ]
    case 'unknown':
      return [ok('own-key', `ekb signs in with a key whose type it does not know${age}.`)]
  }
}

/** A viewer that reads whole values of other keys can become any of them. */
function readableFindings(keys: readonly PlatformKey[]): readonly Finding[] {
  const readable = keys.some(({ type, value }) => type === 'privileged' && value !== undefined)
  return readable
    ? [
        note(
          'viewer-reads-values',
          'This locked-down viewer key can read the whole values of privileged keys.',
          'Tell the operator of the platform. Until this is fixed, give viewer keys only to people who may have a privileged key.',
        ),
      ]
    : []
}

function managedFinding(): Finding {
  return note(
    'managed',
    'The state in this folder manages the key that ekb signs in with.',
    'Sign in with a key that no configuration manages: a rotation would replace the one that it needs.',
  )
}

/** The listed key that a credential is; of masked values, only if exactly one fits. */
export function ownKeyOf(keys: readonly PlatformKey[], apiKey: Secret): PlatformKey | undefined {
  const own = keys.find(({ value }) => apiKey.equals(value))
  if (own !== undefined) return own
  const fitting = keys.filter(({ masked }) => masked !== undefined && maskMatches(masked, apiKey.reveal()))
  return fitting.length === 1 ? fitting[0] : undefined
}

function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() + SECOND - from.getTime()) / DAY))
}
