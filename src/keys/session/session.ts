import type { Clock } from '../../core/clock.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { Platform } from '../../platform/port.ts'
import { ClaimedKeys } from '../create/claimed-keys.ts'
import { ResponseTrust } from '../create/response-trust.ts'
import { LastDelete } from '../delete/last-delete.ts'
import { TrustedDeletes } from '../delete/trusted-deletes.ts'
import { PlannedNames } from '../plan/planned-names.ts'
import { Holders } from './holders.ts'
import { KeyedMutex } from './keyed-mutex.ts'
import { Lines } from './lines.ts'
import { ListBatcher } from './list-batcher.ts'
import { ListHistory } from './list-history.ts'
import { OwnChanges } from './own-changes.ts'
import { Presence } from './presence.ts'
import { ProjectKeys } from './project-keys.ts'
import { type Credentials, SignIn } from './sign-in.ts'
import type { Snapshot } from './snapshot.ts'

/** When a key was read: by the platform's clock, else the local one, and by the local one. */
export interface ReadTime {
  readonly now: Date
  readonly local: Date
}

/** What the rules share for one project during one session of the engine. */
export interface ProjectSession {
  readonly projectId: string
  readonly keys: ProjectKeys
  readonly presence: Presence
  /** What the answers to POSTs are worth without a list. */
  readonly responseTrust: ResponseTrust
  readonly createBatcher: ListBatcher<Snapshot>
  readonly deleteBatcher: ListBatcher<Snapshot>
  readonly trustedDeletes: TrustedDeletes
  /** The keys that creates of this session have got already. */
  readonly claimedKeys: ClaimedKeys
  /** When this session read a key, by the id in its state. */
  readonly readings: Map<string, ReadTime>
  /** Names that plans of this session want a key for. */
  readonly plannedNames: PlannedNames
  /** Which addresses have which key. */
  readonly holders: Holders
  /** What states and creates tell of the keys that follow one another. */
  readonly lines: Lines
  /** Runs creates of one name one after the other, so that a lost one can be told apart. */
  readonly createMutex: KeyedMutex
}

/** What every rule works with: the platform, time, and what this session already knows. */
export interface Session {
  readonly platform: Platform
  readonly clock: Clock
  /** Aborted once the engine asked to stop. */
  readonly stop: AbortSignal
  /** The project of the settings; absent where they name none. */
  readonly defaultProject?: string
  readonly signIn: SignIn
  readonly lastDelete: LastDelete
  project(projectId: string): ProjectSession
  /** The platform's clock, reckoned from the newest list of this session; the local one before the first. */
  now(): Date
}

/**
 * Starts a session: one for each time an engine configures the provider, because what is known of the
 * platform may be shared within a session but not beyond it.
 *
 * @param credentials what the session signs in with; absent where that is nobody's to delete
 * @param defaultProject the project of the settings; absent where they name none
 */
export function startSession(
  firstPlatform: Platform,
  clock: Clock,
  stop: AbortSignal,
  credentials?: Credentials,
  defaultProject?: string,
): Session {
  const projects = new Map<string, ProjectSession>()
  const signIn = new SignIn(firstPlatform, credentials)
  const { platform } = signIn
  return {
    platform,
    clock,
    stop,
    signIn,
    ...(defaultProject !== undefined && { defaultProject }),
    lastDelete: new LastDelete(clock, stop),
    project(projectId) {
      const known = projects.get(projectId)
      if (known !== undefined) return known
      const started = startProject(platform, clock, projectId, stop)
      projects.set(projectId, started)
      return started
    },
    now() {
      const lists = [...projects.values()].flatMap(({ keys }) => keys.newest ?? [])
      const told = lists.filter(({ skew }) => skew !== undefined).sort((a, b) => b.answeredAt - a.answeredAt)
      return new Date(clock.now().getTime() + (told[0]?.skew ?? 0))
    },
  }
}

function startProject(
  platform: Platform,
  clock: Clock,
  projectId: string,
  stop: AbortSignal,
): ProjectSession {
  const responseTrust = new ResponseTrust(clock)
  const history = new ListHistory(clock)
  const changes = new OwnChanges()
  const keys = new ProjectKeys(platform, clock, { projectId, responseTrust, history, changes }, stop)
  return {
    projectId,
    keys,
    presence: new Presence(projectId, history, changes),
    responseTrust,
    createBatcher: new ListBatcher(clock, () => keys.fresh()),
    // What a DELETE has done is looked for even where the engine has asked to stop since.
    deleteBatcher: new ListBatcher(clock, () => keys.fresh(new AbortController().signal)),
    trustedDeletes: new TrustedDeletes(),
    claimedKeys: new ClaimedKeys(),
    readings: new Map(),
    plannedNames: new PlannedNames(),
    holders: new Holders(),
    lines: new Lines(),
    createMutex: new KeyedMutex(),
  }
}

/** Ends a step before its request once the engine asked to stop. @throws EkbError STOPPED */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw ekbError('STOPPED', {}, { outcome: 'not_sent' })
}
