import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ekbPackage } from '../build/npm-package.ts'
import { root } from '../build/places.ts'
import { CommandError, runOrFail } from '../command.ts'
import type { ArchiveEntry } from './archive/entry.ts'
import { writeTarGz } from './archive/tar.ts'
import { writeZip } from './archive/zip.ts'
import type { Edition } from './archives.ts'
import { REPOSITORY } from './names.ts'
import { npmCommand } from './pin/npm-command.ts'

const NPM_PACKAGES = ['cdktf', 'cdktn', 'policy', 'pulumi']
const BUILT = /[/\\](bin|node_modules|build|dist|__pycache__|[^/\\]*\.egg-info)$/
const READ = 0o644

/** Makes the packages for npm, Python and Go in `folder`. Answers their files' names. */
export async function makePackages(edition: Edition, folder: string): Promise<readonly string[]> {
  const names: string[] = [await commandPackage(edition, folder)]
  for (const name of NPM_PACKAGES) names.push(await npmPackage(name, edition, folder))
  names.push(await pythonSource(edition, folder), await goModule(edition, folder))
  return names
}

/** The npm package `ekb`: the command, and the emulator for people's own tests. */
async function commandPackage(edition: Edition, folder: string): Promise<string> {
  return await save(folder, `ekb-${edition.version}.tgz`, await ekbPackage(edition, edition.time))
}

/** A package of `packages/`, made in a copy by its own scripts. */
async function npmPackage(name: string, { version }: Edition, folder: string): Promise<string> {
  const sources = join(root, 'packages', name)
  expectVersion(`packages/${name}`, await readFile(join(sources, 'package.json'), 'utf8'), version)
  const scratch = await mkdtemp(join(tmpdir(), 'ekb-package-'))
  try {
    await cp(sources, scratch, { recursive: true, filter: path => path === sources || !BUILT.test(path) })
    await symlink(join(root, 'node_modules'), join(scratch, 'node_modules'), 'junction')
    const [command, before, options] = npmCommand(process.platform)
    const args = ['pack', '--ignore-scripts=false', '--loglevel=error']
    await runOrFail(command, [...before, ...args], { cwd: scratch, ...options })
    const file = `ekb-${name}-${version}.tgz`
    await rename(join(scratch, file), join(folder, file)).catch(async (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EXDEV') throw cause
      await cp(join(scratch, file), join(folder, file))
    })
    return file
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The source distribution of the SDK for Python, which pip and PyPI take. */
async function pythonSource({ version, time }: Edition, folder: string): Promise<string> {
  const sources = join(root, 'packages/pulumi-python')
  const project = await readFile(join(sources, 'pyproject.toml'), 'utf8')
  const value = (key: string) => new RegExp(`^\\s*${key} = "(.*)"`, 'm').exec(project)?.[1] ?? ''
  expectVersion('packages/pulumi-python', JSON.stringify({ version: value('version') }), version)
  const metadata = [
    'Metadata-Version: 2.1',
    'Name: pulumi_ekb',
    `Version: ${version}`,
    `Summary: ${value('description')}`,
    `Requires-Python: ${value('requires-python')}`,
    'License: MIT',
  ]
  const top = `pulumi_ekb-${version}`
  const entries = (await filesBelow(sources)).map(entry => ({ ...entry, path: `${top}/${entry.path}` }))
  const info = { path: `${top}/PKG-INFO`, mode: READ, content: Buffer.from(`${metadata.join('\n')}\n`) }
  return save(folder, `${top}.tar.gz`, await writeTarGz([...entries, info], time))
}

/** The Go module as a proxy serves it. Go itself takes it from the tag `packages/pulumi-go/vX.Y.Z`. */
async function goModule({ version, time }: Edition, folder: string): Promise<string> {
  const top = `${REPOSITORY}/packages/pulumi-go@v${version}`
  const entries = (await filesBelow(join(root, 'packages/pulumi-go'))).map(entry => ({
    ...entry,
    path: `${top}/${entry.path}`,
  }))
  return save(folder, `ekb-pulumi-go-${version}.zip`, await writeZip(entries, time))
}

async function filesBelow(folder: string): Promise<readonly ArchiveEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(path => !path.split(/[/\\]/).some(part => BUILT.test(`/${part}`)))
  return Promise.all(
    files.map(async path => ({
      path: path.replaceAll('\\', '/'),
      mode: READ,
      content: await readFile(join(folder, path)),
    })),
  )
}

function expectVersion(name: string, manifest: string, version: string): void {
  const found = JSON.parse(manifest).version
  if (found === version) return
  throw new CommandError(
    `${name} has the version ${found}, the release ${version}: set it in package.json, ` +
      'run `npm install --package-lock-only` and `npm run generate`, and commit that',
  )
}

async function save(folder: string, name: string, content: Buffer): Promise<string> {
  await writeFile(join(folder, name), content)
  return name
}
