import { collectEvery } from '../core/garbage.ts'
import type { EkbError } from '../core/messages/errors/index.ts'
import type { Secret } from '../core/secret.ts'
import type { ManagedInventory, ManagedKey, ManagedState } from '../inventory/index.ts'
import { formatTime } from '../keys/index.ts'
import {
  type Acceptances,
  NO_ACCEPTANCES,
  type OutdatedAcceptances,
  outdatedAcceptances,
} from '../review/acceptance/index.ts'
import type { ReviewConfig } from '../review/config/index.ts'
import { count, type RichText, say } from '../review/findings/index.ts'
import { isAtLeast, type Level } from '../review/rules/index.ts'
import { auditProject } from './audit-project.ts'
import type { AuditFinding, AuditProblem, AuditReport } from './audit-report.ts'
import { changesSince } from './changes.ts'
import type { EarlierReport } from './earlier-report.ts'
import { byLevel, projectJudge } from './judge-project.ts'
import { type SafeTexts, safeTexts } from './safe-texts.ts'

/** What was read. */
export interface AuditInput {
  readonly inventory: ManagedInventory
  readonly states: readonly ManagedState[]
  /** States that could not be read, by what the person calls them. */
  readonly unreadStates: readonly { readonly state: string; readonly error: EkbError }[]
  /** Every value that was read, so that none is shown. */
  readonly secrets: readonly Secret[]
}

export interface AuditOptions {
  readonly config: Pick<ReviewConfig, 'levels' | 'policy'>
  /** Findings at or above this level fail the audit. */
  readonly failOn: Level | 'never'
  readonly now: Date
  /** What somebody approved, by default nothing. */
  readonly acceptances?: Acceptances
  /** What an earlier audit said, if its changes are wanted. */
  readonly earlier?: EarlierReport | undefined
}

/** After so many keys, garbage is collected. */
const KEYS_AT_A_TIME = 2000

/** Applies the rules to an inventory and describes everything. */
export function buildAudit(
  input: AuditInput,
  { config, failOn, now, earlier, acceptances = NO_ACCEPTANCES }: AuditOptions,
): AuditReport {
  const { inventory, states, unreadStates } = input
  const safe = safeTexts(input.secrets)
  const hasStates = states.length > 0
  const judge = projectJudge(config, acceptances.accepted)
  const keys = Map.groupBy(inventory.keys, ({ projectId }) => projectId)
  const missing = Map.groupBy(inventory.missing, ({ projectId }) => projectId)
  const collect = collectEvery(KEYS_AT_A_TIME)
  const audited = inventory.listed.map(({ projectId, keys: listed }) => {
    collect(listed.length)
    const known = {
      projectId,
      keys: keys.get(projectId) ?? [],
      missing: missing.get(projectId) ?? [],
      hasStates,
    }
    return auditProject(known, safe, judge)
  })
  const findings = audited.flatMap(one => one.findings).toSorted(byLevel)
  const open = findings.filter(({ accepted }) => !accepted)
  const problems = [
    ...inventory.refused.map(({ projectId, error }) => problemOf('project', projectId, error, safe)),
    ...unreadStates.map(({ state, error }) => problemOf('state', state, error, safe)),
  ]
  const report = {
    auditedAt: formatTime(now),
    level: open[0]?.level ?? null,
    counts: countsOf(open),
    accepted: findings.length - open.length,
    failOn,
    failed: open.some(({ level }) => isAtLeast(level, failOn)),
    isIncomplete: problems.length > 0,
    problems,
    notes: notesOf(inventory, hasStates || unreadStates.length > 0, safe),
    projects: audited.map(({ project }) => project),
    states: states.map(({ state, engine, keys }) => ({
      state: safe.address(state),
      engine,
      keys: keys.length,
    })),
    rows: audited.flatMap(({ rows }) => rows),
    findings,
    ...outdatedOf(acceptances, findings, problems.length > 0),
  }
  const since = earlier && { auditedAt: earlier.auditedAt, changes: changesSince(earlier, report) }
  return { ...report, since: since ?? null }
}

/** What could not be read may be what an approval is for. */
function outdatedOf(
  acceptances: Acceptances,
  findings: readonly AuditFinding[],
  isIncomplete: boolean,
): OutdatedAcceptances {
  const outdated = outdatedAcceptances(acceptances, findings)
  return isIncomplete ? { ...outdated, unusedAcceptances: [] } : outdated
}

function countsOf(findings: readonly AuditFinding[]): AuditReport['counts'] {
  const of = (wanted: Level) => findings.filter(({ level }) => level === wanted).length
  return { critical: of('critical'), high: of('high'), medium: of('medium'), low: of('low') }
}

function problemOf(
  what: AuditProblem['what'],
  name: string,
  { code, summary, detail }: EkbError,
  safe: SafeTexts,
): AuditProblem {
  return {
    what,
    name: safe.address(name),
    code,
    summary: safe.address(summary),
    detail: safe.address(detail),
  }
}

/** What limits the findings, although all that was asked for could be read. */
function notesOf({ unlisted, refused }: ManagedInventory, hasStates: boolean, safe: SafeTexts): RichText[] {
  const isRefused = new Set(refused.map(({ projectId }) => projectId))
  const others = unlisted.filter(({ projectId = '' }) => !isRefused.has(projectId))
  const byProject = Map.groupBy(others, ({ projectId = '' }: ManagedKey) => projectId)
  return [
    ...(hasStates
      ? []
      : [
          say`No state was given, so this report cannot say which keys are managed. Name a state with ${'--state'}.`,
        ]),
    ...[...byProject].map(([project, keys]) => {
      const number = [count(keys.length, 'key')]
      return say`States manage ${number} of project ${safe.id(project) ?? ''}, which was not audited. Add it with ${'--project'}.`
    }),
  ]
}
