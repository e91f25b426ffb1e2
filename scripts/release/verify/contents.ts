import { homedir, hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../build/places.ts'
import type { ArchiveEntry } from '../archive/entry.ts'
import { readTarGz } from '../archive/tar.ts'
import { readZip } from '../archive/zip.ts'
import type { Check } from './check.ts'
import type { ReleaseFolder } from './release-folder.ts'

/** A secret of any kind, by the form that it has: a private key with content. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----\r?\n[A-Za-z0-9+/=]{40}/

/** Variables whose values must not get into a release. */
const SECRET_VARIABLE = /(SECRET|TOKEN|PASSWORD|PASSPHRASE|API_KEY|PRIVATE_KEY)/

/** Nothing of the machine that built it, and no secret, is in any file. */
export const contents: Check = {
  name: 'no secret and no path of the building machine is inside',
  problems: async release => {
    const forbidden = forbiddenTexts(process.env)
    const problems: string[] = []
    for (const file of release.files) {
      const inside = await problemsIn(release, file, forbidden).catch(() => [])
      problems.push(...inside)
    }
    return problems
  },
}

interface Forbidden {
  readonly what: string
  readonly text: Buffer
}

/** What may not be found, with what to call it: the text itself is never repeated. */
export function forbiddenTexts(env: NodeJS.ProcessEnv): readonly Forbidden[] {
  const secrets = Object.entries(env)
    .filter(([name, value]) => SECRET_VARIABLE.test(name) && (value ?? '').length >= 8)
    .map(([name, value]) => ({ what: `the value of ${name}`, text: Buffer.from(value ?? '') }))
  const places = [
    ...['src', 'scripts', 'node_modules', 'dist'].map(folder => ({
      what: 'the path of the repository',
      text: join(root, folder),
    })),
    { what: 'the home folder', text: homedir() },
    { what: 'a temporary folder of the build', text: `${tmpdir()}/ekb-` },
    // A machine may call itself what every program has in it.
    { what: 'the name of the machine', text: /^localhost/.test(hostname()) ? '' : hostname() },
  ]
  // A short name is found everywhere by chance.
  return [
    ...secrets,
    ...places
      .filter(({ text }) => text.length >= 8)
      .map(({ what, text }) => ({ what, text: Buffer.from(text) })),
  ]
}

async function problemsIn(
  release: ReleaseFolder,
  file: string,
  forbidden: readonly Forbidden[],
): Promise<readonly string[]> {
  const look = (entries: readonly ArchiveEntry[]) => entries.flatMap(entry => problemsOf(entry, forbidden))
  const isArchive = release.programs.some(({ archive }) => archive === file)
  if (isArchive) return named(file, await release.inside('contents', file, look))
  const content = await release.read(file)
  if (file.endsWith('.zip')) return named(file, look(readZip(content)))
  if (/\.(tgz|tar\.gz)$/.test(file)) return named(file, look(readTarGz(content)))
  return problemsOf({ path: file, mode: 0, content }, forbidden)
}

function named(file: string, problems: readonly string[]): readonly string[] {
  return problems.map(problem => `${file}: ${problem}`)
}

function problemsOf({ path, content }: ArchiveEntry, forbidden: readonly Forbidden[]): string[] {
  const problems = forbidden
    .filter(({ text }) => content.includes(text))
    .map(({ what }) => `${path} holds ${what}`)
  const key = content.includes('PRIVATE KEY-----') && PRIVATE_KEY.test(content.toString('latin1'))
  return key ? [...problems, `${path} holds a private key`] : problems
}
