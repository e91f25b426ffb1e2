import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/build/places.ts'
import { runOrFail } from '../../../scripts/command.ts'

/**
 * Makes the package in a copy of its sources, by its own scripts, and unpacks it into `target`, as npm would.
 * Answers its files.
 */
export async function installNodePackage(target: string): Promise<string[]> {
  const source = await mkdtemp(join(tmpdir(), 'ekb-node-package-'))
  await cp(join(root, 'packages/pulumi'), source, {
    recursive: true,
    filter: path => !/[/\\](bin|node_modules)$/.test(path),
  })
  await symlink(join(root, 'node_modules'), join(source, 'node_modules'))
  const printed = await runOrFail('npm', ['pack', '--json', '--ignore-scripts=false', '--loglevel=error'], {
    cwd: source,
  })
  const { filename, files } = readPacked(printed)
  await mkdir(target, { recursive: true })
  await runOrFail('tar', ['-xzf', join(source, filename), '-C', target, '--strip-components=1'])
  await rm(source, { recursive: true, force: true })
  return files
}

/** What npm says it packed, behind what the package's scripts printed. */
function readPacked(printed: string): { filename: string; files: string[] } {
  const [packed] = JSON.parse(printed.slice(printed.indexOf('[\n'))) as {
    filename: string
    files: { path: string }[]
  }[]
  return { filename: packed?.filename ?? '', files: (packed?.files ?? []).map(({ path }) => path) }
}
