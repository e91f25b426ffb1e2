import { readChecksumList } from '../checksums.ts'
import { fileNames, SUMS, sumsOf } from '../names.ts'
import type { Check } from './check.ts'
import type { ReleaseFolder } from './release-folder.ts'

/** Files that are made from the others after the checksums, or that nobody downloads. */
const UNLISTED = (file: string) => /_SHA256SUMS(\.sig)?$/.test(file) || file === fileNames.publicKey

/** Every platform, every package and every description is there. */
export const complete: Check = {
  name: 'every file of a release is there',
  problems: async release => {
    const { version } = release
    const wanted = [
      ...release.programs.map(({ archive }) => archive),
      fileNames.manifest(version),
      fileNames.sbom(version),
      fileNames.provenance(version),
      fileNames.formula,
      fileNames.scoop,
      fileNames.notes,
      `ekb-${version}.tgz`,
      ...['cdktf', 'cdktn', 'policy', 'pulumi'].map(name => `ekb-${name}-${version}.tgz`),
      `pulumi_ekb-${version}.tar.gz`,
      `ekb-pulumi-go-${version}.zip`,
      ...SUMS.map(set => fileNames.sums(set, version)),
    ]
    return wanted.filter(file => !release.has(file)).map(file => `${file} is missing`)
  },
}

/** Every file is in the list of checksums that its readers look into, and only there. */
export const checksums: Check = {
  name: 'checksums list every file, the manifest among them',
  problems: async release => {
    const problems: string[] = []
    const listed = new Set<string>()
    for (const set of SUMS) {
      const list = fileNames.sums(set, release.version)
      if (!release.has(list)) continue
      for (const [file, hash] of readChecksumList((await release.read(list)).toString('utf8'))) {
        listed.add(file)
        problems.push(...(await entryProblems(release, list, file, hash)))
        if (sumsOf(file) !== set) problems.push(`${list} lists ${file}, which is none of its files`)
      }
    }
    for (const file of release.files.filter(it => !UNLISTED(it) && !listed.has(it))) {
      const list = fileNames.sums(sumsOf(file), release.version)
      const why = file.endsWith('_manifest.json') ? ': registries refuse the whole release' : ''
      problems.push(`${file} is not in ${list}${why}`)
    }
    return problems
  },
}

async function entryProblems(
  release: ReleaseFolder,
  list: string,
  file: string,
  hash: string,
): Promise<readonly string[]> {
  if (!release.has(file)) return [`${list} lists ${file}, which is not there`]
  return (await release.hash(file)) === hash ? [] : [`${file} is not the file that ${list} lists`]
}
