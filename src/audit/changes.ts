import { listed, type RichText, say } from '../review/findings/index.ts'
import type { AuditChange, AuditReport, AuditRow } from './audit-report.ts'
import type { EarlierKey, EarlierReport } from './earlier-report.ts'

/**
 * What changed since an earlier audit, by project. Only projects that both could list are compared, and who manages a
 * key only where both had states.
 */
export function changesSince(
  earlier: EarlierReport,
  { projects, rows, states }: Pick<AuditReport, 'projects' | 'rows' | 'states'>,
): readonly AuditChange[] {
  const comparesManagers = earlier.hasStates && states.length > 0
  const known = new Set(earlier.projects)
  const [keysBefore, rowsAfter] = [
    Map.groupBy(earlier.keys, ({ project }) => project),
    Map.groupBy(rows, ({ project }) => project),
  ]
  return projects
    .filter(project => known.has(project))
    .flatMap(project => {
      const before = byIdentity(keysBefore.get(project) ?? [])
      const after = byIdentity((rowsAfter.get(project) ?? []).map(keyOf))
      const vanished = [...before].filter(([identity]) => !after.has(identity))
      return [
        ...[...after].flatMap(([identity, key]) => {
          const same = before.get(identity)
          if (same === undefined)
            return [change('appeared', key, say`${called(key)} (${[key.type]}) appeared.`)]
          return [...typeChange(same, key), ...(comparesManagers ? managerChange(same, key) : [])]
        }),
        ...vanished.map(([, key]) => change('vanished', key, say`${called(key)} (${[key.type]}) is gone.`)),
      ]
    })
}

function keyOf({ holders, name, ...row }: AuditRow): EarlierKey {
  const { project, id, fingerprint, type } = row
  return {
    project,
    id,
    fingerprint,
    type,
    name: name ?? null,
    managedBy: holders.map(({ address }) => address),
  }
}

/** The value tells a key best: ids may be given again. Masked keys have but their ids, or their names. */
function byIdentity(keys: readonly EarlierKey[]): ReadonlyMap<string, EarlierKey> {
  return new Map(keys.map(key => [key.fingerprint ?? key.id ?? `name ${key.name}`, key]))
}

function typeChange(before: EarlierKey, after: EarlierKey): AuditChange[] {
  if (before.type === after.type) return []
  return [change('type-changed', after, say`${called(after)} was ${[before.type]} and is ${[after.type]}.`)]
}

function managerChange(before: EarlierKey, after: EarlierKey): AuditChange[] {
  const [were, are] = [before.managedBy, after.managedBy].map(all => [...new Set(all)].sort())
  if (were === undefined || are === undefined || were.join('\n') === are.join('\n')) return []
  if (are.length === 0)
    return [change('unmanaged', after, say`${listed(were)} no longer has ${called(after)}.`)]
  if (were.length === 0) return [change('managed', after, say`${listed(are)} has ${called(after)} now.`)]
  return [change('moved', after, say`${called(after)} moved from ${listed(were)} to ${listed(are)}.`)]
}

function called({ name, id }: EarlierKey): RichText {
  return say`${name ?? id ?? 'A key without a name'}`
}

function change(what: AuditChange['what'], { project, id, name }: EarlierKey, seen: RichText): AuditChange {
  return { what, project, id, name, seen }
}
