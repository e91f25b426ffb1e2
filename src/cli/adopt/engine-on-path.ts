import { type EngineVersion, engineVersion, hasFeature, type ImportForm } from '../../adopt/index.ts'
import { programRunner } from '../doctor/run-program.ts'
import type { FrontEndParts } from './front-ends.ts'

/**
 * How `import` blocks are written.
 *
 * @param oldest the oldest version of the engine that reads them; default: that of the engine on PATH
 */
export async function importForm(
  { command, reader }: FrontEndParts,
  oldest: EngineVersion | undefined,
  env: Readonly<NodeJS.ProcessEnv>,
): Promise<ImportForm> {
  if (reader === undefined) return { byIdentity: false, many: false }
  const version = oldest ?? (await versionOnPath(command, env))
  return {
    byIdentity: hasFeature(reader, version, 'identities'),
    many: hasFeature(reader, version, 'manyImports'),
  }
}

/** The version of the engine on PATH; absent where there is none that tells it. */
async function versionOnPath(
  command: string,
  env: Readonly<NodeJS.ProcessEnv>,
): Promise<EngineVersion | undefined> {
  if (!(env['PATH'] || env['Path'])) return undefined
  const started = await programRunner(env)(command, ['version', '-json'], new AbortController().signal)
  if (started.kind !== 'ran') return undefined
  const [, version = ''] = /"terraform_version": *"([^"]+)"/.exec(started.out) ?? []
  return engineVersion(version)
}
