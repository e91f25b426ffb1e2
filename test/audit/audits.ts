import type { AuditReport, EarlierReport } from '../../src/audit/index.ts'
import { buildAudit } from '../../src/audit/index.ts'
import { Secret } from '../../src/core/secret.ts'
import { type ManagedKey, matchStates, type ProjectList } from '../../src/inventory/index.ts'
import type { PlatformKey } from '../../src/platform/key.ts'
import type { Acceptances } from '../../src/review/acceptance/index.ts'
import { DEFAULT_CONFIG } from '../../src/review/config/index.ts'

export const NOW = new Date('2026-03-01T12:00:00Z')
const DAY = 86_400_000

/** So many days before the audit. */
export function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * DAY)
}

/** A listed key; its value follows from its name and its id. */
export function listed(
  name: string,
  more: Partial<PlatformKey> & { readonly days?: number } = {},
): PlatformKey {
  const { days = 10, id = `id-${name}`, ...others } = more
  const value = new Secret(`value_${name}_${id}_0123456789abcdef`)
  return {
    id,
    name,
    type: 'locked_down_viewer',
    system: false,
    createdAt: daysAgo(days),
    value,
    ...others,
  }
}

/** What a state has of the key with this id. */
export function managed(address: string, id: string, more: Partial<ManagedKey> = {}): ManagedKey {
  return {
    state: 'prod.json',
    engine: 'terraform',
    address,
    resource: 'api_key',
    role: 'key',
    isLeftover: false,
    projectId: 'p1',
    reference: { id },
    ...more,
  }
}

export interface Given {
  readonly keys?: readonly PlatformKey[]
  /** Null where no state was read. */
  readonly managed?: readonly ManagedKey[] | null
  readonly others?: readonly ProjectList[]
  readonly policy?: Partial<typeof DEFAULT_CONFIG.policy>
  readonly own?: PlatformKey
  readonly earlier?: EarlierReport
  readonly acceptances?: Acceptances
}

/** The audit of project `p1`. */
export function audit(given: Given): AuditReport {
  const { keys = [], managed: held = null, others = [], policy = {}, own, earlier, acceptances } = given
  const states = held === null ? [] : [{ state: 'prod.json', engine: 'terraform' as const, keys: held }]
  const ownKeys = own?.value === undefined ? [] : [own.value]
  const lists = [{ projectId: 'p1', keys, now: NOW }, ...others]
  const inventory = matchStates(lists, states, ownKeys)
  const secrets = inventory.keys.flatMap(({ key }) => key.value ?? [])
  return buildAudit(
    { inventory, states, unreadStates: [], secrets },
    {
      config: { ...DEFAULT_CONFIG, policy: { ...DEFAULT_CONFIG.policy, ...policy } },
      failOn: 'high',
      now: NOW,
      earlier,
      ...(acceptances && { acceptances }),
    },
  )
}

/** What was found, in few words: `EKB050 teams-bot`. */
export function found({ findings }: AuditReport): string[] {
  return findings.map(({ rule, name, id }) => `${rule} ${name ?? id ?? 'project'}`)
}

/** A report that comes in pieces, as it is written. */
export function whole(pieces: Iterable<string>): string {
  return [...pieces].join('')
}
