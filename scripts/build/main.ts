import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { CommandError } from '../command.ts'
import { executable } from '../engines/recipe.ts'
import { linkMirror, readLinked } from '../link/link-mirror.ts'
import { pluginFolder } from '../link/plugin-folder.ts'
import { withLock } from '../lock.ts'
import { bundleForNode, compileExecutable } from './compile.ts'
import { fingerprintOf } from './fingerprint.ts'
import { layOutMirror, writeCliConfig } from './mirror.ts'
import { ekbPackage } from './npm-package.ts'
import { buildPage } from './page.ts'
import { dist, npmPackageFile, root, versionFile } from './places.ts'
import { type Product, products } from './products.ts'
import { developmentLabel, type Label, readSources } from './version.ts'

const STAMP = join(dist, '.fingerprint')
const LEGAL = ['LICENSE', 'THIRD-PARTY-NOTICES.md']

/**
 * Fills `dist/`, unless it already holds what these sources make. `--force` builds in any case; `--explain` tells
 * how an engine finds what was built.
 */
async function main(args: readonly string[]): Promise<void> {
  await mkdir(dist, { recursive: true })
  await withLock(
    `${dist}/.lock`,
    pid => console.log(`build: process ${pid} is at it, waiting ...`),
    async () => {
      const label = developmentLabel(await readSources(root))
      const { version } = label
      const fingerprint = await fingerprintOf(root, version)
      if (!args.includes('--force') && (await isComplete(fingerprint))) {
        console.log(`build: dist/ is up to date (${version})`)
        return
      }
      await rm(STAMP, { force: true })
      const started = performance.now()
      console.log(`build: ${await sized(await buildPage(dist))}`)
      for (const product of products) await build(product, label)
      await mkdir(dirname(npmPackageFile), { recursive: true })
      await writeFile(npmPackageFile, await ekbPackage(label, 0))
      console.log(`build: ${await sized(npmPackageFile)}`)
      // What is built holds the work of others, wherever it is taken.
      for (const file of LEGAL) await copyFile(join(root, file), join(dist, file))
      await writeFile(versionFile, `${version}\n`)
      await writeFile(STAMP, fingerprint)
      await renewLink()
      console.log(`build: ${version} done in ${seconds(started)}`)
    },
  )
  if (args.includes('--explain')) await sayHowToUse()
}

/** A link names a version, which a build has changed. */
async function renewLink(): Promise<void> {
  const plugins = pluginFolder({ platform: process.platform, home: homedir(), env: process.env })
  if ((await readLinked(dist, plugins)).links.length === 0) return
  const { links } = await linkMirror(dist, plugins)
  console.log(`build: linked again, as ${links.join(', ')}`)
}

/** What to do so that an engine finds the provider, without changing anybody's configuration. */
async function sayHowToUse(): Promise<void> {
  const file = join(dist, 'terraform.rc')
  console.log(
    `build: engines take the provider with TF_CLI_CONFIG_FILE=${file}, after \`npm run link\`, or with`,
  )
  console.log('build: these lines in your own CLI configuration (~/.terraformrc, %APPDATA%\\terraform.rc):\n')
  console.log(await readFile(file, 'utf8'))
}

async function build(product: Product, label: Label): Promise<void> {
  if (!existsSync(join(root, product.entry))) {
    throw new CommandError(`${product.entry}, the entry of ${product.name}, does not exist`)
  }
  const started = performance.now()
  const binary = await compileExecutable(product, label, dist)
  const bundle = await bundleForNode(product, label, dist)
  if (product.mirrored) {
    await layOutMirror(binary, label.version, join(dist, 'mirror'))
    await writeCliConfig(join(dist, 'terraform.rc'), join(dist, 'mirror'))
  }
  const sizes = await Promise.all([binary, bundle].map(sized))
  console.log(`build: ${sizes.join(', ')} in ${seconds(started)}`)
}

async function isComplete(fingerprint: string): Promise<boolean> {
  const expected = products.flatMap(({ name }) => [`bin/${executable(name)}`, `node/${name}.mjs`])
  if (
    ![...expected, 'page/files.mjs', 'npm/ekb.tgz', 'mirror', 'terraform.rc', 'VERSION', ...LEGAL].every(
      file => existsSync(join(dist, file)),
    )
  )
    return false
  return existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === fingerprint
}

async function sized(file: string): Promise<string> {
  const { size } = await stat(file)
  const text = size > 10_000_000 ? `${(size / 1e6).toFixed(0)} MB` : `${(size / 1e3).toFixed(0)} kB`
  return `${relative(root, file)} (${text})`
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

try {
  await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof CommandError)) throw cause
  console.error(`build: ${cause.message}`)
  process.exitCode = 1
}
