import { readTimestamp } from '../../platform/reader/index.ts'
import type { RotatingBeside, Stray, StrayDoubt } from './beside.ts'
import type { Parking, Retirement, RetirementReason, RotatingSteps, RotationReason } from './decision.ts'

type Json = Readonly<Record<string, unknown>>

const MARKS = {
  localClock: 'local_clock',
  hasNewValue: 'has_new_value',
  secretLost: 'secret_lost',
  adopted: 'adopted',
} as const satisfies Partial<Record<keyof RotatingBeside, string>>

/** Writes what is kept beside a state as plain JSON, for private state or marks of an engine. */
export function besideToJson(beside: RotatingBeside): Json {
  const { checkedAt, storedNames, holder, strays, lostIds, ownIds } = beside
  const marks = Object.entries(MARKS).filter(([mark]) => beside[mark as keyof typeof MARKS])
  return {
    ...(checkedAt && { checked_at: checkedAt.toISOString() }),
    ...Object.fromEntries(marks.map(([, name]) => [name, true])),
    ...(storedNames && { stored_names: storedNames }),
    ...(holder !== undefined && { holder }),
    ...(strays && { strays: strays.map(strayToJson) }),
    ...(lostIds && { lost_ids: lostIds }),
    ...(ownIds && { own_ids: ownIds }),
  }
}

/** Reads the same; what is not understood counts as absent, because another version wrote it. */
export function besideFromJson(json: unknown): RotatingBeside {
  if (!isRecord(json)) return {}
  const { stored_names: storedNames, holder, strays, lost_ids: lostIds, own_ids: ownIds } = json
  const checkedAt = readTimestamp(json['checked_at'])
  const marks = Object.entries(MARKS).filter(([, name]) => json[name] === true)
  const stored = isRecord(storedNames) ? Object.entries(storedNames).filter(isNamed) : []
  const left = Array.isArray(strays) ? strays.flatMap(stray => strayFromJson(stray) ?? []) : []
  const lost = Array.isArray(lostIds) ? lostIds.filter(isText) : []
  const own = Array.isArray(ownIds) ? ownIds.filter(isText) : []
  return {
    ...(checkedAt && { checkedAt }),
    ...Object.fromEntries(marks.map(([mark]) => [mark, true])),
    ...(stored.length > 0 && { storedNames: Object.fromEntries(stored) }),
    ...(isText(holder) && { holder }),
    ...(left.length > 0 && { strays: left }),
    ...(lost.length > 0 && { lostIds: lost }),
    ...(own.length > 0 && { ownIds: own }),
  }
}

const ROTATION_REASONS: readonly RotationReason[] = [
  'due',
  'keepers',
  'type',
  'current_missing',
  'new_value',
  'secret_lost',
]

const RETIREMENT_REASONS: readonly RetirementReason[] = [
  'overlap_over',
  'revoked',
  'superseded',
  'retiring',
  'stray',
  'secret_lost',
]

const DOUBTS: readonly StrayDoubt[] = ['overtaken', 'other name', 'no id']

/** Reads steps that an engine has brought back; absent where it has brought none that can be understood whole. */
export function stepsFromJson(json: unknown): RotatingSteps | undefined {
  if (!isRecord(json) || !Array.isArray(json['retire'])) return undefined
  const retire = json['retire'].map(retirementFromJson)
  const { rotate, park } = json
  if (retire.includes(undefined) || (rotate !== undefined && !isRotation(rotate))) return undefined
  return {
    ...(isRotation(rotate) && { rotate }),
    retire: retire.flatMap(one => one ?? []),
    ...(isParking(park) && { park }),
  }
}

function isParking(json: unknown): json is Parking {
  return (
    isRecord(json) &&
    isText(json['since']) &&
    (json['reason'] === 'signs_in' || json['reason'] === 'superseded')
  )
}

function isRotation(json: unknown): json is NonNullable<RotatingSteps['rotate']> {
  return (
    isRecord(json) &&
    Number.isSafeInteger(json['generation']) &&
    Array.isArray(json['reasons']) &&
    json['reasons'].every(reason => (ROTATION_REASONS as readonly unknown[]).includes(reason))
  )
}

function retirementFromJson(json: unknown): Retirement | undefined {
  if (!isRecord(json)) return undefined
  const { id, name } = json
  const reason = RETIREMENT_REASONS.find(known => known === json['reason'])
  const type = typeFromJson(json)
  if (!isText(id) || !isText(name) || reason === undefined || type === undefined) return undefined
  return { id, name, type, reason }
}

function strayToJson({ createdAt, ...stray }: Stray): Json {
  return {
    ...stray,
    ...(createdAt && { created_at: createdAt.toISOString() }),
  }
}

function strayFromJson(json: unknown): Stray | undefined {
  if (!isRecord(json)) return undefined
  const { id, name, generation } = json
  const type = typeFromJson(json)
  if (!isText(id) || !isText(name) || type === undefined || typeof generation !== 'number') return undefined
  const createdAt = readTimestamp(json['created_at'])
  const doubt = DOUBTS.find(known => known === json['doubt'])
  return {
    id,
    name,
    generation,
    type,
    ...(createdAt && { createdAt }),
    ...(doubt && { doubt }),
  }
}

function typeFromJson({ type }: Json): Stray['type'] | undefined {
  return type === 'privileged' || type === 'locked_down_viewer' ? type : undefined
}

function isNamed(entry: [string, unknown]): entry is [string, string] {
  return isText(entry[1])
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
