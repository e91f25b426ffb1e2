import type { Clock } from '../../core/clock.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { Platform } from '../../platform/port.ts'
import { ClaimedKeys } from '../create/claimed-keys.ts'
import { ListedTogether } from '../create/listed-together.ts'
import { LastDelete } from '../delete/last-delete.ts'
import { TrustedDeletes } from '../delete/trusted-deletes.ts'
import { PlannedNames } from '../plan/planned-names.ts'
import { Holders } from './holders.ts'
import { Lines } from './lines.ts'
import { ProjectKeys } from './project-keys.ts'
import { type Credentials, SignIn } from './sign-in.ts'
import type { Snapshot } from './snapshot.ts'

/** When a key was read: by the platform's clock, else the local one, and by the local one. */
export interface ReadTime {
  readonly now: Date
  readonly local: Date
}

/** What the rules share for one project during one walk of the engine. */
export interface ProjectWalk {
  readonly projectId: string
  readonly keys: ProjectKeys
  readonly createdTogether: ListedTogether<Snapshot>
  readonly deletedTogether: ListedTogether<Snapshot>
  readonly trustedDeletes: TrustedDeletes
  /** The keys that creates of this walk have got already. */
  readonly claims: ClaimedKeys
  /** When this walk read a key, by the id in its state. */
  readonly readings: Map<string, ReadTime>
  /** Names that plans of this walk want a key for. */
  readonly plannedNames: PlannedNames
  /** Which addresses have which key. */
  readonly holders: Holders
  /** What states and creates tell of the keys that follow one another. */
  readonly lines: Lines
  /** Runs creates of one name one after the other, so that a lost one can be told apart. */
  inTurn<Result>(what: string, run: () => Promise<Result>): Promise<Result>
}

/** What every rule works with: the platform, time, and what this walk already knows. */
export interface Walk {
  readonly platform: Platform
  readonly clock: Clock
  /** Aborted once the engine asked to stop. */
  readonly stop: AbortSignal
  /** The project of the settings; absent where they name none. */
  readonly defaultProject?: string
  readonly signIn: SignIn
  readonly lastDelete: LastDelete
  project(projectId: string): ProjectWalk
  /** The platform's clock, reckoned from the newest list of this walk; the local one before the first. */
  now(): Date
}

/**
 * Starts a walk: one for each time an engine configures the provider, because what is known of the
 * platform may be shared within a walk but not beyond it.
 *
 * @param credentials what the walk signs in with; absent where that is nobody's to delete
 * @param defaultProject the project of the settings; absent where they name none
 */
export function startWalk(
  firstPlatform: Platform,
  clock: Clock,
  stop: AbortSignal,
  credentials?: Credentials,
  defaultProject?: string,
): Walk {
  const projects = new Map<string, ProjectWalk>()
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
      const started = startProject(projectId, new ProjectKeys(platform, clock, projectId, stop), clock)
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

function startProject(projectId: string, keys: ProjectKeys, clock: Clock): ProjectWalk {
  const turns = new Map<string, Promise<unknown>>()
  return {
    projectId,
    keys,
    createdTogether: new ListedTogether(clock, () => keys.fresh()),
    // What a DELETE has done is looked for even where the engine has asked to stop since.
    deletedTogether: new ListedTogether(clock, () => keys.fresh(new AbortController().signal)),
    trustedDeletes: new TrustedDeletes(),
    claims: new ClaimedKeys(),
    readings: new Map(),
    plannedNames: new PlannedNames(),
    holders: new Holders(),
    lines: new Lines(),
    inTurn(what, run) {
      const before = turns.get(what) ?? Promise.resolve()
      const turn = before.then(run, run)
      turns.set(what, turn)
      return turn
    },
  }
}

/** Ends a step before its request once the engine asked to stop. @throws EkbError STOPPED */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw ekbError('STOPPED', {}, { outcome: 'not_sent' })
}
