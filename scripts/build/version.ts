import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../command.ts'
import { hashOfSources, INPUTS } from './fingerprint.ts'

/** What a build makes calls itself. */
export interface Label {
  /** For instance `0.1.0`. */
  readonly version: string
  /** The commit of the sources, in hex; undefined where they are in no repository. */
  readonly commit?: string | undefined
}

/** What a repository says of its sources. */
export interface Sources {
  /** The release that package.json names, for instance `0.1.0`. */
  readonly release: string
  /** The last commit that changed an input of a build; undefined where the sources are in no repository. */
  readonly commit?: Commit
  /** SHA-256 over the inputs of a build, in hex, where they differ from the commit or there is none. */
  readonly changed?: string
}

export interface Commit {
  /** The whole hash, in hex. */
  readonly hash: string
  /** When it was committed, in seconds since 1970. */
  readonly time: number
}

const PATHSPECS = INPUTS.map(input => `:(glob)${input}`)

/** What a development build of these sources calls itself. */
export function developmentLabel(sources: Sources): Label {
  return { version: developmentVersion(sources), commit: sources.commit?.hash }
}

/**
 * The version of a development build, for instance `0.1.20261126155300+1f7cfb2a`: major and minor of the release,
 * the time of the commit (UTC), its hash, and a hash of the sources where they differ from it. Engines take no
 * pre-release unless it is asked for by name, so that the time is a number that they order: builds follow each other
 * and their release, and come before the next one. Two builds of different sources never share a version, since
 * a lock file would contradict the second one.
 */
export function developmentVersion({ release, commit, changed }: Sources): string {
  const [major, minor, patch] = release.split(/[.+-]/)
  const time = commit === undefined ? patch : compact(commit.time)
  const hashes = [commit?.hash.slice(0, 8), changed?.slice(0, 8)].filter(hash => hash !== undefined)
  return `${major}.${minor}.${time}+${hashes.join('.')}`
}

/** Asks the repository in `root`, and hashes the inputs of a build where they differ from its commit. */
export async function readSources(root: string): Promise<Sources> {
  const { version: release } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const commit = await readCommit(root)
  if (commit !== undefined && (await isClean(root))) return { release, commit }
  return { release, ...(commit && { commit }), changed: await hashOfSources(root) }
}

async function readCommit(root: string): Promise<Commit | undefined> {
  const top = await git(root, 'rev-parse', '--show-cdup')
  // Sources that were unpacked into a folder of somebody else's repository have no commit of their own.
  if (top !== '') return undefined
  // A commit that changes a page alone makes the same executables, and needs no build and no version of its own.
  const log = await git(root, 'log', '-1', '--format=%H %ct', '--', ...PATHSPECS)
  const [hash, time] = (log ?? '').split(' ')
  return hash ? { hash, time: Number(time) } : undefined
}

async function isClean(root: string): Promise<boolean> {
  return (await git(root, 'status', '--porcelain', '--', ...PATHSPECS)) === ''
}

/** What git printed, without the line's end; undefined where it failed or is not installed. */
async function git(cwd: string, ...args: readonly string[]): Promise<string | undefined> {
  const result = await run('git', args, { cwd }).catch(() => undefined)
  return result?.code === 0 ? result.stdout.trimEnd() : undefined
}

/** `20261126155300`: seconds since 1970 as a date and time of UTC in one number. */
function compact(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\D/g, '').slice(0, 14)
}
