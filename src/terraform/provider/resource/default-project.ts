import { type ConfiguredSession, isKnown, type UnknownValue } from '../../../keys/index.ts'

/**
 * What a plan notes in private state if it takes the provider's default project: `refuseOtherProject` of the rules
 * then refuses an apply with other settings.
 *
 * @param project the project that was planned
 */
export function defaultProjectIn(
  project: string | UnknownValue,
  { projectId }: ConfiguredSession,
): { readonly defaultProject?: string } {
  return projectId !== undefined && isKnown(projectId) && projectId === project
    ? { defaultProject: projectId }
    : {}
}
