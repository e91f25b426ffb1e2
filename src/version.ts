import manifest from '../package.json' with { type: 'json' }

/** Put in by the build: the version of what it makes. Absent where the sources run as they are. */
declare const EKB_VERSION: string | undefined

/** The release that this code belongs to or leads to, for instance `0.1.0`; stands once, in package.json. */
export const release: string = manifest.version

/**
 * The version of what runs: a release, such as `0.1.0`, or a development build, such as
 * `0.1.20261126155300+1f7cfb2a`; `release` where the sources run as they are.
 */
export const version: string = typeof EKB_VERSION === 'string' ? EKB_VERSION : release
