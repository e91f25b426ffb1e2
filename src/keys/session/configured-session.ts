import { ekbError } from '../../core/messages/errors/index.ts'
import { isKnown, UNKNOWN_VALUE, type UnknownValue } from '../state/inputs.ts'
import type { Session } from './session.ts'

/** What the provider's configuration makes available. Each configure of the engine replaces it. */
export interface ConfiguredSession {
  /** Absent while settings are not known yet: the provider cannot ask the platform anything then. */
  readonly session?: Session
  /** The default project; absent if none is set. */
  readonly projectId?: string | UnknownValue
}

/** Where resources, data sources and functions find the current configuration. */
export interface SessionHolder {
  current: ConfiguredSession
}

/**
 * Decides which project a key belongs to: its own, else the provider's default, else the one it was in.
 *
 * @param own null if the configuration declares none
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
 * Refuses to apply a plan that was made with another default project: the provider would create the key, or look for
 * it, in another project than the plan says.
 *
 * @param ofPlan the default at the time of the plan; absent if it did not matter, or is not known
 * @throws EkbError PLAN_OF_ANOTHER_PROJECT
 */
export function refuseOtherProject(ofPlan: string | undefined, { projectId }: ConfiguredSession): void {
  if (ofPlan === undefined || projectId === UNKNOWN_VALUE || ofPlan === projectId) return
  throw ekbError('PLAN_OF_ANOTHER_PROJECT', { project: ofPlan, settings: projectId ?? 'none' })
}

/** The project of what is read now. @throws EkbError PROJECT_MISSING, SETTINGS_NOT_KNOWN */
export function knownProject(own: string | null | UnknownValue, configured: ConfiguredSession): string {
  const project = effectiveProject(own, configured)
  if (isKnown(project)) return project
  throw ekbError('SETTINGS_NOT_KNOWN', {})
}

/** The session, for what needs the platform. @throws EkbError SETTINGS_NOT_KNOWN */
export function requireSession({ session }: ConfiguredSession): Session {
  if (session === undefined) throw ekbError('SETTINGS_NOT_KNOWN', {})
  return session
}
