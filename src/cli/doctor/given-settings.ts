import { ekbError } from '../../core/messages/errors/index.ts'
import type { GivenSettings } from '../../platform/settings/index.ts'
import { readCredentialsFile } from '../instance/credentials-file.ts'
import type { ProjectFlags } from '../instance/instance-options.ts'

/**
 * The settings that the command line gives. What it leaves out comes from the environment.
 *
 * @throws EkbError what is wrong with the credentials file; COMMAND_LINE_INVALID if it leaves open which project counts
 */
export async function givenSettings(
  { endpoint, project, credentialsFile }: ProjectFlags,
  env: Readonly<NodeJS.ProcessEnv>,
): Promise<GivenSettings> {
  if (credentialsFile === undefined) return { endpoint, project_id: project }
  const { pair: shared, ofProjects } = await readCredentialsFile(credentialsFile)
  const [only, ...others] = ofProjects.keys()
  const named = project ?? (others.length === 0 ? only : undefined)
  const id = named ?? (env['EKB_PROJECT_ID'] || undefined)
  if (id === undefined && ofProjects.size > 0) {
    const problem = `The file ${credentialsFile} names ${ofProjects.size} projects. Choose one with --project.`
    throw ekbError('COMMAND_LINE_INVALID', { problem, help: 'ekb doctor --help' })
  }
  const pair = (id === undefined ? undefined : ofProjects.get(id)) ?? shared
  return { endpoint, project_id: named, api_key: pair?.key, api_secret: pair?.secret }
}
