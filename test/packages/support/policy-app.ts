import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../../../scripts/build/places.ts'
import { runOrFail } from '../../../scripts/command.ts'

/** Starts a pack as the Node.js language host does: with the loader of the pack's own `@pulumi/pulumi`. */
const LAUNCHER = `#!/bin/sh
exec node "$(node -p "require.resolve('@pulumi/pulumi/cmd/run-policy-pack')")" "$@"
`

/** An installed policy pack. */
export interface PolicyApp {
  /** The folder that `--policy-pack` takes. */
  readonly pack: string
  readonly tarball: string
  /** A folder for PATH with what an engine without the Node.js language host looks for to start a pack. */
  readonly bin: string
}

/**
 * Packs `packages/policy` and installs it into a fresh project in `folder`, with the peers that are installed
 * here. They are copied, because Pulumi's loader looks for a TypeScript beside itself and stumbles over the one
 * that this repository has (TypeScript 7 has no compiler that programs could call).
 */
export async function installPolicyPack(folder: string): Promise<PolicyApp> {
  const packed = await runOrFail('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: join(root, 'packages/policy'),
  })
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  const tarball = join(folder, filename)
  await writeFile(join(folder, 'package.json'), '{ "name": "fresh", "private": true }')
  await runOrFail(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--legacy-peer-deps', '--ignore-scripts', tarball],
    { cwd: folder },
  )
  const modules = join(folder, 'node_modules')
  for (const name of ['@pulumi/pulumi', '@pulumi/policy']) {
    await cp(join(root, 'node_modules', name), join(modules, name), { recursive: true })
  }
  for (const name of await dependenciesOf('@pulumi/pulumi')) {
    await mkdir(dirname(join(modules, name)), { recursive: true })
    await symlink(join(root, 'node_modules', name), join(modules, name))
  }
  const bin = join(folder, 'bin')
  await mkdir(bin)
  await writeFile(join(bin, 'pulumi-analyzer-policy-nodejs'), LAUNCHER, { mode: 0o755 })
  return { pack: join(modules, '@ekb/policy'), tarball, bin }
}

async function dependenciesOf(name: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  return Object.keys(manifest.dependencies)
}
