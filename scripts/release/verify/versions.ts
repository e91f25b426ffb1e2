import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ADDRESSES, platformName } from '../../build/mirror.ts'
import { run } from '../../command.ts'
import type { ArchiveEntry } from '../archive/entry.ts'
import { readTarGz } from '../archive/tar.ts'
import { fileNames } from '../names.ts'
import { executableOn, nameOf } from '../platforms.ts'
import type { Check } from './check.ts'
import type { Program, ReleaseFolder } from './release-folder.ts'

/** Everything that tells a version tells the same one. */
export const versions: Check = {
  name: 'every artefact tells the same version',
  problems: async release => {
    const told: [what: string, version: string | undefined][] = [
      ...(await toldByDescriptions(release)),
      ...(await toldByPackages(release)),
      ...(await toldByMirrors(release)),
      ...(await toldByPrograms(release)),
    ]
    return told
      .filter(([, version]) => version !== release.version)
      .map(([what, version]) => `${what} says ${version ?? 'no version'}, not ${release.version}`)
  },
}

type Told = readonly [what: string, version: string | undefined][]

async function toldByDescriptions(release: ReleaseFolder): Promise<Told> {
  const text = async (file: string) => (release.has(file) ? (await release.read(file)).toString() : undefined)
  const json = async (file: string) => JSON.parse((await text(file)) ?? '{}')
  const { sbom, provenance, formula, scoop } = fileNames
  const [bom, statement] = [await json(sbom(release.version)), await json(provenance(release.version))]
  return [
    [sbom(release.version), bom.metadata?.component?.version],
    [provenance(release.version), statement.predicate?.buildDefinition?.externalParameters?.version],
    [formula, /version "(.*)"/.exec((await text(formula)) ?? '')?.[1]],
    [scoop, (await json(scoop)).version],
  ]
}

async function toldByPackages(release: ReleaseFolder): Promise<Told> {
  const told: [string, string | undefined][] = []
  for (const file of release.files.filter(name => name.endsWith('.tgz'))) {
    const entries = readTarGz(await release.read(file))
    const manifest = entries.find(({ path }) => path === 'package/package.json')
    told.push([`package.json in ${file}`, manifest && JSON.parse(manifest.content.toString()).version])
  }
  for (const file of release.files.filter(name => name.startsWith('pulumi_ekb-'))) {
    const info = readTarGz(await release.read(file)).find(({ path }) => path.endsWith('/PKG-INFO'))
    told.push([`PKG-INFO in ${file}`, /^Version: (.*)$/m.exec(info?.content.toString() ?? '')?.[1]])
  }
  return told
}

async function toldByMirrors(release: ReleaseFolder): Promise<Told> {
  const told: [string, string | undefined][] = []
  for (const address of ADDRESSES) {
    const index = join(release.path, 'network-mirror', address, 'index.json')
    const known = existsSync(index) ? Object.keys(JSON.parse(await readFile(index, 'utf8')).versions) : []
    told.push([`network-mirror/${address}/index.json`, known.join(', ') || undefined])
  }
  return told
}

/** Starts the programs for this machine. */
async function toldByPrograms(release: ReleaseFolder): Promise<Told> {
  const told: [string, string | undefined][] = []
  const mine = release.programs.filter(({ platform }) => nameOf(platform) === platformName())
  for (const program of mine.filter(({ archive }) => release.has(archive))) {
    const key = `version ${program.startedAs}`
    const said = await release
      .inside(key, program.archive, entries => askVersion(program, entries))
      .catch(() => undefined)
    told.push([`${program.startedAs} --version in ${program.archive}`, said])
  }
  return told
}

async function askVersion({ platform, startedAs }: Program, entries: readonly ArchiveEntry[]) {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-verify-'))
  try {
    for (const { path, mode, content } of entries) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
      await chmod(file, mode)
    }
    const { stdout } = await run(join(folder, executableOn(platform, startedAs)), ['--version'])
    return / (\S+)( \(commit [0-9a-f]{8}\))?\n$/.exec(stdout)?.[1]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
