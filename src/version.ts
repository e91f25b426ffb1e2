import manifest from '../package.json' with { type: 'json' }

/** Put in by the build: the version of what it makes. Absent where the sources run as they are. */
declare const EKB_VERSION: string | undefined

/** Put in by the build: the commit of the sources, in hex. Absent where the sources are in no repository. */
declare const EKB_COMMIT: string | undefined

/** The release that this code belongs to or leads to, for instance `0.1.0`; stands once, in package.json. */
export const release: string = manifest.version

/**
 * The version of what runs: a release, such as `0.1.0`, or a development build, such as
 * `0.1.20261126155300+1f7cfb2a`; `release` where the sources run as they are.
 */
export const version: string = typeof EKB_VERSION === 'string' ? EKB_VERSION : release

/** The commit of the sources, in hex; undefined where the build did not know it, or nothing was built. */
export const commit: string | undefined = typeof EKB_COMMIT === 'string' ? EKB_COMMIT : undefined

/**
 * The line with which a program says what it is: `ekb 0.1.0 (commit 1f7cfb2a)`.
 *
 * @param program the name of the executable
 */
export function versionLine(program: string): string {
  const from = commit === undefined ? '' : ` (commit ${commit.slice(0, 8)})`
  return `${program} ${version}${from}`
}
