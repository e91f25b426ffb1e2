import type { Clock } from '../../core/clock.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { Platform } from '../../platform/port.ts'
import { ClaimedKeys } from '../create/claimed-keys.ts'
import { ResponseTrust } from '../create/response-trust.ts'
import { Rivals } from '../create/rivals.ts'
import { LastDelete } from '../delete/last-delete.ts'
import { TrustedDeletes } from '../delete/trusted-deletes.ts'
import { Handover } from '../handover/handover.ts'
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

/** When a key was read. */
export interface ReadTime {
  /** By the platform's clock, or the local one if the platform does not tell its time. */
  readonly now: Date
  /** By the local clock. */
  readonly local: Date
}

/** What the operations on one project share during a session. */
export interface ProjectSession {
  readonly projectId: string
  readonly keys: ProjectKeys
  readonly presence: Presence
  /** What the answers to POSTs are worth without a list. */
  readonly responseTrust: ResponseTrust
  readonly createBatcher: ListBatcher<Snapshot>
  readonly deleteBatcher: ListBatcher<Snapshot>
  readonly trustedDeletes: TrustedDeletes
  /** The keys that belong to creates of this session, or to its states. */
  readonly claimedKeys: ClaimedKeys
  /** Looks for keys that others make under the names of ours. */
  readonly rivals: Rivals
  /** When this session read each key, by the id in its state. */
  readonly readings: Map<string, ReadTime>
  /** The names that plans of this session want a key for. */
  readonly plannedNames: PlannedNames
  /** Which addresses have which key. */
  readonly holders: Holders
  /** The values that ephemeral resources hand over. */
  readonly handover: Handover
  /** What states and creates tell of keys that follow one another in rotations. */
  readonly lines: Lines
  /** The same of rotating keys that replace one another, each under its own name and the id of its current key. */
  readonly rotatingLines: Lines
  /** Runs creates of one name one after the other: otherwise a lost one could not be recognised. */
  readonly createMutex: KeyedMutex
}

/** What lives from one configure to the next: the platform, the clock, and what is already known. */
export interface Session {
  readonly platform: Platform
  readonly clock: Clock
  /** Aborted once the engine asks to stop. */
  readonly stop: AbortSignal
  /** The project of the settings; absent if they name none. */
  readonly defaultProject?: string
  readonly signIn: SignIn
  readonly lastDelete: LastDelete
  project(projectId: string): ProjectSession
  /** The time by the platform's clock as of the newest list; by the local clock before the first. */
  now(): Date
}

/**
 * Starts a session. Each configure of the engine starts one: what it learns of the platform must not outlive it.
 *
 * @param credentials what the session signs in with; absent if no resource can delete it
 * @param defaultProject the project of the settings; absent if they name none
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
    // The effect of a DELETE is looked for even if the engine has asked to stop since.
    deleteBatcher: new ListBatcher(clock, () => keys.fresh(new AbortController().signal)),
    trustedDeletes: new TrustedDeletes(),
    claimedKeys: new ClaimedKeys(),
    rivals: new Rivals(),
    readings: new Map(),
    plannedNames: new PlannedNames(),
    holders: new Holders(),
    handover: new Handover(),
    lines: new Lines(),
    rotatingLines: new Lines(),
    createMutex: new KeyedMutex(),
  }
}

/** Keeps a request from being sent once the engine asks to stop. @throws EkbError STOPPED */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw ekbError('STOPPED', {}, { outcome: 'not_sent' })
}
