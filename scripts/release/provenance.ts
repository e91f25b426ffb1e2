import { REPOSITORY } from './names.ts'
import { type Platform, RUNTIME_VERSION } from './platforms.ts'

/** What is known of how a release came about. */
export interface Origin {
  readonly version: string
  /** Hash of the commit, in hex; undefined for sources in no repository. */
  readonly commit: string | undefined
  /** Whether the sources are those of the commit. */
  readonly isClean: boolean
  /** The tag that the version was taken from, for instance `v0.1.0`. */
  readonly tag: string | undefined
}

/**
 * A statement of what was made, and of what, in the form of in-toto and SLSA 1. It says nothing that a second
 * build of the same commit would say otherwise, and it is not signed by itself: its hash is in the checksums.
 *
 * @param hashes SHA-256 in hex, by file
 * @param platforms those that it is for
 */
export function provenance(
  { version, commit, isClean, tag }: Origin,
  hashes: ReadonlyMap<string, string>,
  platforms: readonly Platform[],
): string {
  const source = { uri: `git+https://${REPOSITORY}`, ...(commit && { digest: { gitCommit: commit } }) }
  const runtimes = platforms.map(({ runtime }) => ({
    uri: `pkg:npm/${runtime.name.replace('@', '%40')}@${RUNTIME_VERSION}`,
    digest: { sha512: Buffer.from(runtime.integrity.slice('sha512-'.length), 'base64').toString('hex') },
  }))
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [...hashes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, hash]) => ({ name, digest: { sha256: hash } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: `https://${REPOSITORY}/blob/main/docs/release.md`,
        externalParameters: { version, tag: tag ?? null },
        internalParameters: { sourcesAreThoseOfTheCommit: isClean },
        resolvedDependencies: [source, ...runtimes],
      },
      runDetails: { builder: { id: `https://${REPOSITORY}/blob/main/.github/workflows/release.yml` } },
    },
  }
  return `${JSON.stringify(statement, null, 2)}\n`
}
