import type { InventoryKey, ManagedKey } from '../inventory/index.ts'
import { describeKey, formatTime } from '../keys/index.ts'
import { parseGenerationName } from '../platform/generation-name.ts'
import { wholeDays } from '../review/judging/age.ts'
import type { AuditedHolder, MissingKey } from '../review/rules/index.ts'
import type { AuditFinding, AuditRow } from './audit-report.ts'
import type { SafeTexts } from './safe-texts.ts'

/**
 * Describes a key of the platform beside what states say of it, before the rules have looked at it.
 *
 * @param project its project, safe to show
 */
export function rowOf(found: InventoryKey, project: string, safe: SafeTexts): AuditRow {
  const { key, now, holders, possibleHolders, isOwn } = found
  const description = describeKey(key)
  const named = key.system ? undefined : parseGenerationName(key.name)
  const living = holders.filter(({ isLeftover }) => !isLeftover)
  const dueAt = earliest(living.map(holder => holder.dueAt))
  const retireDueAt = earliest(living.map(holder => holder.retireDueAt))
  const endedAt = earliest(living.flatMap(holder => [holder.retireDueAt, retiringSince(holder)]))
  return {
    project,
    name: safe.name(key.name),
    id: safe.id(description.id),
    type: safe.name(description.type) ?? 'unknown',
    isSystem: key.system,
    isOwn,
    ageDays: key.createdAt === undefined ? null : wholeDays(key.createdAt, now),
    holders: holdersOf(holders, safe),
    possibleHolders: holdersOf(possibleHolders, safe),
    generation: named === undefined ? null : { tag: named.tag, number: named.generation },
    overdueDays: daysSince(dueAt, now),
    lingeringDays: daysSince(endedAt, now),
    createdAt: description.created_at,
    preview: description.key_preview,
    fingerprint: description.fingerprint,
    rotateAfter: living.find(({ rotateAfter }) => rotateAfter !== undefined)?.rotateAfter ?? null,
    dueAt: dueAt === undefined ? null : formatTime(dueAt),
    retireDueAt: retireDueAt === undefined ? null : formatTime(retireDueAt),
    level: null,
    findings: NO_FINDINGS,
  }
}

/** Describes what a state has, and the platform has no more. */
export function missingOf(managed: ManagedKey, safe: SafeTexts): MissingKey {
  const { name, id } = managed.reference
  return {
    name: name === undefined ? undefined : safe.name(name),
    id: safe.id(id),
    holder: holderOf(managed, safe),
  }
}

// Most keys of a large platform have nothing: they share these.
const NO_HOLDERS: readonly AuditedHolder[] = []
const NO_FINDINGS: readonly AuditFinding[] = []

function holdersOf(holders: readonly ManagedKey[], safe: SafeTexts): readonly AuditedHolder[] {
  return holders.length === 0 ? NO_HOLDERS : holders.map(holder => holderOf(holder, safe))
}

function holderOf({ address, state, engine, role, isLeftover }: ManagedKey, safe: SafeTexts): AuditedHolder {
  return { address: safe.address(address), state: safe.address(state), engine, role, isLeftover }
}

/** A key that was superseded works until its overlap is over, and its state does not say when that is. */
function retiringSince({ retiringSince: since, retiringReason }: ManagedKey): Date | undefined {
  return retiringReason === 'superseded' ? undefined : since
}

function earliest(times: readonly (Date | undefined)[]): Date | undefined {
  return times.filter(time => time !== undefined).toSorted((one, other) => one.getTime() - other.getTime())[0]
}

function daysSince(time: Date | undefined, now: Date): number | null {
  return time === undefined || now < time ? null : wholeDays(time, now)
}
