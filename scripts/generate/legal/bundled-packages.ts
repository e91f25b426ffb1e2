import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bunPath, root } from '../../build/places.ts'
import { products } from '../../build/products.ts'
import { CommandError, runOrFail } from '../../command.ts'

/** A package whose code is in something that we ship. */
export interface BundledPackage {
  readonly name: string
  /** Each version that is bundled, in the order of numbers. */
  readonly version: string
  /** As the package names it, for instance `MIT`. */
  readonly license: string
  /** Its licence and its own notices, as they are in the package. */
  readonly text: string
  /** Which of our files hold it. */
  readonly usedBy: readonly string[]
}

interface Bundle {
  readonly name: string
  readonly entry: string
}

/** Everything that is bundled, with what its files are called. */
const BUNDLES: readonly Bundle[] = [
  ...products,
  { name: 'action/review.mjs', entry: 'src/cli/review/action/main.ts' },
  { name: "the emulator's page", entry: 'src/emulator/page/app/main.tsx' },
]

/**
 * Packages that name a licence and have no file with it, and who wrote them by their manifest. They get the text
 * of their licence from `texts`.
 */
const WITHOUT_FILE: Readonly<Record<string, string>> = { '@bomb.sh/tab': 'Bombshell Authors' }

const LICENSE_FILE = /^(licen[cs]e|notice|copying)([-.]|$)/i

/** The packages that the bundler takes in, by name. Throws a `CommandError` for one without a licence. */
export async function bundledPackages(): Promise<readonly BundledPackage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-bundled-'))
  try {
    const users = new Map<string, string[]>()
    for (const { name, entry } of BUNDLES) {
      for (const path of await packagesIn(entry, folder)) users.set(path, [...(users.get(path) ?? []), name])
    }
    const found = await Promise.all([...users].map(([path, usedBy]) => describe(path, usedBy)))
    return found.sort((a, b) => order(a.name, b.name) || order(a.version, b.version))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Folders of the packages that an entry's bundle is made of, from the root. */
async function packagesIn(entry: string, folder: string): Promise<ReadonlySet<string>> {
  const meta = join(folder, 'meta.json')
  await runOrFail(
    bunPath(),
    [
      'build',
      '--target=node',
      '--format=esm',
      `--metafile=${meta}`,
      `--outfile=${join(folder, 'x.mjs')}`,
      entry,
    ],
    { cwd: root },
  )
  const { inputs } = JSON.parse(await readFile(meta, 'utf8')) as { readonly inputs: Record<string, unknown> }
  const folders = Object.keys(inputs).map(
    path => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'))?.[0],
  )
  return new Set(folders.filter(path => path !== undefined))
}

async function describe(path: string, usedBy: readonly string[]): Promise<BundledPackage> {
  const manifest = JSON.parse(await readFile(join(root, path, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const files = (await readdir(join(root, path))).filter(file => LICENSE_FILE.test(file)).sort()
  const author = WITHOUT_FILE[manifest.name]
  if (manifest.license !== undefined && files.length === 0 && author !== undefined) {
    const license = await readFile(join(import.meta.dirname, 'texts', `${manifest.license}.txt`), 'utf8')
    const text = `Copyright (c) ${author}\n\n${license.trim()}`
    return { name: manifest.name, version: manifest.version, license: manifest.license, text, usedBy }
  }
  if (manifest.license === undefined || files.length === 0) {
    throw new CommandError(`${path} is bundled, but has no licence in it: ask its authors, or do without it`)
  }
  const texts = await Promise.all(files.map(file => readFile(join(root, path, file), 'utf8')))
  const text = texts.map(it => it.replaceAll('\r\n', '\n').trim()).join('\n\n')
  return { name: manifest.name, version: manifest.version, license: manifest.license, text, usedBy }
}
