import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError, run } from '../command.ts'
import type { Edition } from './archives.ts'
import type { Origin } from './provenance.ts'

/** A release's version, time and origin. */
export type ReleaseOrigin = Origin & Edition

/** A version as registries take it: three numbers, and perhaps a pre-release. */
const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/

/**
 * What is to be released from the repository in `root`: the version that was asked for, else that of the tag
 * `vX.Y.Z` on the commit, else that of package.json, as a rehearsal. Throws a `CommandError` for a version that is
 * none, or that contradicts the tag.
 */
export async function readEdition(root: string, asked: string | undefined): Promise<ReleaseOrigin> {
  const { version: release } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const tags = ((await git(root, 'tag', '--points-at', 'HEAD')) ?? '').split('\n')
  const tag = tags.find(name => name.startsWith('v') && VERSION.test(name.slice(1)))
  const version = asked ?? tag?.slice(1) ?? release
  if (!VERSION.test(version)) throw new CommandError(`"${version}" is no version: give it as X.Y.Z`)
  if (tag !== undefined && tag !== `v${version}`) {
    throw new CommandError(
      `the commit is tagged ${tag}, which is not the version ${version} that was asked for`,
    )
  }
  const [commit, time] = ((await git(root, 'log', '-1', '--format=%H %ct')) ?? '').split(' ')
  const status = await git(root, 'status', '--porcelain')
  return { version, tag, time: Number(time ?? 0), commit: commit || undefined, isClean: status === '' }
}

async function git(cwd: string, ...args: readonly string[]): Promise<string | undefined> {
  const result = await run('git', args, { cwd }).catch(() => undefined)
  return result?.code === 0 ? result.stdout.trimEnd() : undefined
}
