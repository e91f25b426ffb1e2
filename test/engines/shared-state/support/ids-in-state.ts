import type { Workspace } from '../../harness/index.ts'
import type { StateFile } from '../../harness/terraform/state-file.ts'

/** The ids of the keys that the state of a workspace has, wherever it is kept, in order. */
export async function idsInState(workspace: Pick<Workspace, 'succeed'>): Promise<string[]> {
  const { stdout } = await workspace.succeed('state', 'pull')
  const { resources } = JSON.parse(stdout) as StateFile
  return resources
    .filter(({ mode, type }) => mode === 'managed' && type === 'ekb_api_key')
    .flatMap(({ instances }) => instances.map(({ attributes }) => String(attributes['id'])))
    .toSorted()
}
