import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError, runOrFail } from '../command.ts'

/**
 * The newest release of a Go module; a candidate for one counts, alphas and betas do not. Lists of a module proxy can
 * be old: no older one than `known` is answered.
 *
 * @throws CommandError where Go is not installed or the module cannot be had
 */
export async function newestVersion(module: string, known: string): Promise<string> {
  const { Versions: listed = [] } = await go<{ Versions?: string[] }>([
    'list',
    '-m',
    '-json',
    '-versions',
    module,
  ])
  const released = listed.filter(version => !/-(?:alpha|beta|dev)/.test(version))
  return [...released, known].reduce((one, other) => (isNewer(other, one) ? other : one))
}

/** Whether a version, as in `v1.16.0-rc2`, is newer than another. A candidate is older than its release. */
function isNewer(version: string, than: string): boolean {
  const [ours, theirs] = [version, than].map(text => {
    const [, release = '', candidate] = /^v([\d.]+)(?:-(.*))?$/.exec(text) ?? []
    return { release, candidate: candidate ?? 'release' }
  })
  if (ours === undefined || theirs === undefined) return false
  const order = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true })
  return (order(ours.release, theirs.release) || order(ours.candidate, theirs.candidate)) > 0
}

/**
 * Downloads a Go module and answers its folder, which is read-only.
 *
 * @throws CommandError where Go is not installed or the module cannot be had
 */
export async function downloadedModule(module: string, version: string): Promise<string> {
  const { Dir: folder } = await go<{ Dir?: string }>(['mod', 'download', '-json', `${module}@${version}`])
  if (folder === undefined) throw new CommandError(`Go did not say where ${module}@${version} is`)
  return folder
}

async function go<Answer>(args: readonly string[]): Promise<Answer> {
  // Outside of any module, whose file would have to name this one.
  const cwd = await mkdtemp(join(tmpdir(), 'wire-'))
  try {
    const stdout = await runOrFail('go', args, {
      cwd,
      env: { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' },
    })
    return JSON.parse(stdout) as Answer
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}
