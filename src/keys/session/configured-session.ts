import { ekbError } from '../../core/messages/errors/index.ts'
import { isKnown, UNKNOWN_VALUE, type UnknownValue } from '../state/inputs.ts'
import type { Session } from './session.ts'

/** What the provider's configuration has made available. It is replaced each time the engine configures. */
export interface ConfiguredSession {
  /** Absent while settings are not known yet: then nothing can be asked of the platform. */
  readonly session?: Session
  /** The default project; absent where none is set. */
  readonly projectId?: string | UnknownValue
}

/** Where resources, data sources and functions find the configuration of the moment. */
export interface SessionHolder {
  current: ConfiguredSession
}

/**
 * The project that a key belongs to: its own, else the provider's default, else the one it was in.
 *
 * @param own null where none is declared
 * @throws EkbError PROJECT_MISSING
 */
export function effectiveProject(
  own: string | null | UnknownValue,
  { projectId }: ConfiguredSession,
  before?: string,
): string | UnknownValue {
  if (own !== null) return own
  if (projectId !== undefined && isKnown(projectId)) return projectId
  if (before !== undefined) return before
  if (projectId === UNKNOWN_VALUE) return UNKNOWN_VALUE
  throw ekbError('PROJECT_MISSING', {}, { path: ['project_id'] })
}

/**
 * Refuses to carry out a plan that was made with the default project of other settings: the key would be made, or
 * looked for, in another project than the plan says.
 *
 * @param ofPlan the default at the time of the plan, where it counted; absent where it did not, or is not known
 * @throws EkbError PLAN_OF_ANOTHER_PROJECT
 */
export function refuseOtherProject(ofPlan: string | undefined, { projectId }: ConfiguredSession): void {
  if (ofPlan === undefined || projectId === UNKNOWN_VALUE || ofPlan === projectId) return
  throw ekbError('PLAN_OF_ANOTHER_PROJECT', { project: ofPlan, settings: projectId ?? 'none' })
}

/** The project of something that is read at once. @throws EkbError PROJECT_MISSING, SETTINGS_NOT_KNOWN */
export function knownProject(own: string | null | UnknownValue, configured: ConfiguredSession): string {
  const project = effectiveProject(own, configured)
  if (isKnown(project)) return project
  throw ekbError('SETTINGS_NOT_KNOWN', {})
}

/** The session, for what cannot be done without the platform. @throws EkbError SETTINGS_NOT_KNOWN */
export function requireSession({ session }: ConfiguredSession): Session {
  if (session === undefined) throw ekbError('SETTINGS_NOT_KNOWN', {})
  return session
}
