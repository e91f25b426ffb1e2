import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildPage } from '../build/page.ts'
import { dist, root } from '../build/places.ts'
import { CommandError } from '../command.ts'
import { withLock } from '../lock.ts'
import { makeArchives } from './archives.ts'
import { checksumList, sha256 } from './checksums.ts'
import { type ReleaseOrigin, readEdition } from './edition.ts'
import { layOutMirrors } from './mirrors.ts'
import { fileNames, SUMS, sumsOf } from './names.ts'
import { releaseNotes } from './notes.ts'
import { publish } from './output.ts'
import { homebrewFormula, scoopManifest } from './package-managers.ts'
import { makePackages } from './packages.ts'
import { expectRuntimeVersion } from './pin/runtime.ts'
import { nameOf, PLATFORMS, type Platform, platformsNamed } from './platforms.ts'
import { provenance } from './provenance.ts'
import { billOfMaterials } from './sbom.ts'
import { exportKey, sign } from './signature.ts'

const MANIFEST = { version: 1, metadata: { protocol_versions: ['6.0'] } }

/**
 * Makes everything that a release is, for every platform, in `dist/release` or the folder of `--output`. With
 * `--platform` for that one alone, as often as it is given: what a mirror of one's own needs, and no registry takes.
 */
async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      version: { type: 'string' },
      platform: { type: 'string', multiple: true },
      output: { type: 'string', default: join(dist, 'release') },
    },
  })
  const platforms = platformsNamed(values.platform ?? [])
  const origin = await readEdition(root, values.version)
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  expectRuntimeVersion(manifest.devDependencies.bun)
  const started = performance.now()
  await mkdir(dist, { recursive: true })
  say(`${origin.version} from ${describe(origin)}`)
  const folder = resolve(values.output)
  const count = await publish(folder, partial => make(origin, platforms, partial))
  if (platforms !== PLATFORMS) say(`only ${platforms.map(nameOf).join(', ')}: registries want every platform`)
  say(`${count} files in ${folder} in ${seconds(started)}`)
}

/** Fills a folder with a release. Answers how many files there are to download. */
async function make(origin: ReleaseOrigin, platforms: readonly Platform[], folder: string): Promise<number> {
  await withLock(`${dist}/.lock`, undefined, () => buildPage(dist))
  const files: string[] = [...(await makePackages(origin, folder))]
  for (const platform of platforms) {
    const begun = performance.now()
    files.push(...(await makeArchives(platform, origin, folder)))
    say(`${nameOf(platform)} in ${seconds(begun)}`)
  }
  files.push(...(await describeRelease(origin, platforms, folder, files)))
  await seal(origin.version, folder, files)
  await layOutMirrors(folder, origin.version, platforms)
  return files.length
}

/** Writes what says what the files are. Answers the names of what it wrote. */
async function describeRelease(
  origin: ReleaseOrigin,
  platforms: readonly Platform[],
  folder: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const { version } = origin
  const notes = releaseNotes(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), version)
  if (notes === undefined) throw new CommandError(`CHANGELOG.md has no section "## ${version}": write one`)
  const hashes = await hashesOf(folder, files)
  const written = new Map([
    [fileNames.manifest(version), `${JSON.stringify(MANIFEST, null, 2)}\n`],
    [fileNames.sbom(version), await billOfMaterials(origin)],
    [fileNames.notes, notes],
    [fileNames.provenance(version), provenance(origin, hashes, platforms)],
  ])
  // Package managers are told of every platform.
  if (platforms === PLATFORMS) {
    written.set(fileNames.formula, homebrewFormula(version, hashes))
    written.set(fileNames.scoop, scoopManifest(version, hashes))
  }
  for (const [name, text] of written) await writeFile(join(folder, name), text)
  return [...written.keys()]
}

/** Writes the checksums, and signs them where there is a key. */
async function seal(version: string, folder: string, files: readonly string[]): Promise<void> {
  const hashes = await hashesOf(folder, files)
  const fingerprint = process.env['GPG_FINGERPRINT']
  for (const set of SUMS) {
    const list = join(folder, fileNames.sums(set, version))
    await writeFile(list, checksumList(new Map([...hashes].filter(([file]) => sumsOf(file) === set))))
    if (fingerprint) await sign(list, fingerprint)
  }
  if (fingerprint) {
    await writeFile(join(folder, fileNames.publicKey), await exportKey(fingerprint))
    say(`signed with ${fingerprint}`)
  } else {
    say(
      'UNSIGNED: registries take no such release. Set GPG_FINGERPRINT to the fingerprint of an RSA key of gpg',
    )
  }
}

async function hashesOf(folder: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>()
  for (const file of files) hashes.set(file, await sha256(join(folder, file)))
  return hashes
}

function describe({ commit, isClean, tag }: ReleaseOrigin): string {
  if (commit === undefined) return 'sources in no repository: a rehearsal'
  const changed = isClean ? '' : ', changed'
  return tag === undefined ? `commit ${commit}${changed}, without a tag: a rehearsal` : `${tag}${changed}`
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`
}

function say(text: string): void {
  console.log(`release: ${text}`)
}

try {
  await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof CommandError)) throw cause
  console.error(`release: ${cause.message}`)
  process.exitCode = 1
}
