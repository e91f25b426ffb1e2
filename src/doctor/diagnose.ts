import type { Clock } from '../core/clock.ts'
import { EkbError } from '../core/messages/errors/index.ts'
import type { Redactor } from '../core/redaction/redaction.ts'
import { Secret } from '../core/secret.ts'
import {
  type ClientSettings,
  DEFAULT_REQUEST_TIMEOUT,
  type GivenSettings,
  resolveSettings,
} from '../platform/index.ts'
import type { ApiDescription } from './contract/api-description.ts'
import { findEngines, tryPlugins } from './machine/engines.ts'
import { type FolderState, folderStateOf } from './machine/folder-state.ts'
import type { RunProgram } from './machine/program.ts'
import { lookUpName } from './probe/name-lookup.ts'
import { type Observed, observe } from './probe/observe.ts'
import { createReader, proxyOf, type Reader } from './probe/reader.ts'
import { tlsSession } from './probe/tls-session.ts'
import { type Finding, faultOf } from './report/finding.ts'
import { type Found, type Report, reportOf } from './report/report.ts'
import { withoutProject } from './report/without-project.ts'
import { clockFindings } from './sections/clock.ts'
import { contractFindings } from './sections/contract.ts'
import { credentialFindings } from './sections/credentials.ts'
import { engineFindings } from './sections/engines.ts'
import { listFindings } from './sections/list.ts'
import { answerFindings, isBlocked, type Way, wayFindings } from './sections/reach.ts'
import { settingsFindings } from './sections/settings.ts'
import { stateFindings } from './sections/state.ts'

/** Everything that a diagnosis takes from outside. */
export interface Diagnosing {
  /** Settings from the command line; the others come from the environment. */
  readonly given: GivenSettings
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder whose state is looked at. */
  readonly folder: string
  /** Our own plugins beside this program, by name. */
  readonly plugins: Readonly<Record<string, string>>
  readonly run: RunProgram
  readonly clock: Clock
  readonly redactor: Redactor
  readonly userAgent: string
  /** The platform's description from a file. */
  readonly givenApi?: ApiDescription
}

/** The report, and what was seen of the platform, if it answered. */
export interface Diagnosis {
  readonly report: Report
  readonly observed?: Observed
}

type OfPlatform = Pick<Found, 'reach' | 'credentials' | 'contract' | 'list' | 'clock'>

/** Looks at everything that could keep ekb from working. It changes nothing: the platform gets GET requests only. */
export async function diagnose(diagnosing: Diagnosing, signal: AbortSignal): Promise<Diagnosis> {
  const { given, env, folder, run, plugins, redactor, userAgent } = diagnosing
  const resolved = resolveSettings(given, env)
  const { settings, projectId } = resolved
  // A message may repeat what stands in the wrong variable.
  for (const text of [given.api_key, given.api_secret, env['EKB_API_KEY'], env['EKB_API_SECRET']]) {
    if (text) redactor.register(new Secret(String(text)))
  }
  const state = folderStateOf(folder)
  const [engines, seenPlugins, platform] = await Promise.all([
    findEngines(run, signal),
    tryPlugins(plugins, run, signal),
    settings === undefined || projectId === undefined
      ? { found: notChecked('settings are missing or wrong'), requests: 0 }
      : diagnosePlatform({ ...settings, userAgent }, projectId, state, diagnosing, signal),
  ])
  const found: Found = {
    settings: settingsFindings(given, env, resolved),
    ...platform.found,
    engines: engineFindings(engines, seenPlugins),
    state: stateFindings(state),
  }
  const report = reportOf(withoutValues(found, redactor, projectId), platform.requests)
  return 'observed' in platform ? { report, observed: platform.observed } : { report }
}

/** Nobody should wait longer for a diagnosis, unless the settings say so. */
const LONGEST_ANSWER = 10_000

async function diagnosePlatform(
  settings: ClientSettings,
  projectId: string,
  state: FolderState,
  { env, clock, redactor, givenApi }: Diagnosing,
  signal: AbortSignal,
): Promise<{ found: OfPlatform; requests: number; observed?: Observed }> {
  const url = new URL(settings.endpoint)
  const opened = await openWay(url, settings, { env, clock, redactor }, signal)
  if ('finding' in opened) {
    return {
      found: { ...notChecked('the platform cannot be reached'), reach: [opened.finding] },
      requests: 0,
    }
  }
  const { way, reader } = opened
  const before = wayFindings(way)
  if (isBlocked(way)) {
    return { found: { ...notChecked('the platform cannot be reached'), reach: before }, requests: 0 }
  }
  const observed = await observe(
    { settings, projectId, reader, clock, ...(givenApi === undefined ? {} : { givenApi }) },
    signal,
  )
  const { apiKey } = settings
  const managed = state.local?.manages(`sha256:${apiKey.digest()}`) ?? false
  const found = {
    reach: [...before, ...answerFindings(observed)],
    credentials: credentialFindings(observed, { apiKey, managed }),
    contract: contractFindings(observed),
    list: listFindings(observed),
    clock: clockFindings(observed),
  }
  return { found, requests: reader.sent, observed }
}

async function openWay(
  url: URL,
  settings: ClientSettings,
  { env, clock, redactor }: Pick<Diagnosing, 'env' | 'clock' | 'redactor'>,
  signal: AbortSignal,
): Promise<{ way: Way; reader: Reader } | { finding: Finding }> {
  const { caBundle, requestTimeout = DEFAULT_REQUEST_TIMEOUT } = settings
  const limit = requestTimeout === DEFAULT_REQUEST_TIMEOUT ? LONGEST_ANSWER : requestTimeout
  try {
    const proxy = proxyOf(url, env, redactor)
    const name = proxy === undefined ? await lookUpName(url, signal) : undefined
    const tls =
      name?.kind === 'failed'
        ? undefined
        : await tlsSession(url, { caBundle, proxy, within: Math.min(limit, LONGEST_ANSWER) }, signal)
    const way: Way = {
      url,
      proxy,
      caBundle: caBundle !== undefined,
      now: clock.now(),
      ...(name === undefined ? {} : { name }),
      ...(tls === undefined ? {} : { tls }),
    }
    return { way, reader: await createReader(settings, proxy, limit) }
  } catch (error) {
    if (error instanceof EkbError) return { finding: faultOf('proxy', error) }
    throw error
  }
}

function notChecked(reason: string): OfPlatform {
  return { reach: reason, credentials: reason, contract: reason, list: reason, clock: reason }
}

/** The last look at every text: sentences of this room hold no values, and this holds if one ever does. */
function withoutValues(found: Found, redactor: Redactor, projectId: string | undefined): Found {
  const clean = (text: string) => withoutProject(redactor.redact(text), projectId)
  const cleaned = (content: readonly Finding[] | string) =>
    typeof content === 'string'
      ? content
      : content.map(finding => ({
          ...finding,
          text: clean(finding.text),
          ...(finding.remedy === undefined ? {} : { remedy: clean(finding.remedy) }),
        }))
  return {
    settings: cleaned(found.settings),
    reach: cleaned(found.reach),
    credentials: cleaned(found.credentials),
    contract: cleaned(found.contract),
    list: cleaned(found.list),
    clock: cleaned(found.clock),
    engines: cleaned(found.engines),
    state: cleaned(found.state),
  }
}
