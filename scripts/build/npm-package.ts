import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArchiveEntry } from '../release/archive/entry.ts'
import { writeTarGz } from '../release/archive/tar.ts'
import { bundleForNode } from './compile.ts'
import { declarationsOf } from './declarations.ts'
import { root } from './places.ts'
import type { Product } from './products.ts'
import type { Label } from './version.ts'

/** What others import from the package, as `ekb/emulator`. */
const EMULATOR: Product = { name: 'emulator', entry: 'src/emulator/index.ts', format: 'esm', mirrored: false }

const COMMAND: Product = { name: 'ekb', entry: 'src/cli/main.ts', format: 'esm', mirrored: false }

/** The oldest Node.js that the package runs on: it has every content coding that the emulator can speak. */
const NODE = '>=22.15'

const FROM_ROOT = ['LICENSE', 'THIRD-PARTY-NOTICES.md', 'README.md']

/**
 * The npm package `ekb`, as npm packs one: the command, and the emulator for people's own tests with its types. It
 * depends on nothing.
 *
 * @param time of every file, in seconds since 1970
 */
export async function ekbPackage(label: Label, time: number): Promise<Buffer> {
  const scratch = await mkdtemp(join(tmpdir(), 'ekb-package-'))
  try {
    const command = await readFile(await bundleForNode(COMMAND, label, scratch), 'utf8')
    const emulator = await readFile(await bundleForNode(EMULATOR, label, scratch), 'utf8')
    const declarations = await declarationsOf(EMULATOR.entry, scratch)
    return await writeTarGz(
      [
        entry('package.json', `${JSON.stringify(await manifest(label.version), null, 2)}\n`),
        entry('ekb.mjs', `#!/usr/bin/env node\n${command}`, 0o755),
        entry('emulator.mjs', emulator),
        ...[...declarations].map(([path, text]) => entry(`types/${path}`, text)),
        ...(await Promise.all(FROM_ROOT.map(async file => entry(file, await readFile(join(root, file)))))),
      ],
      time,
    )
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function manifest(version: string): Promise<object> {
  const { description, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return {
    name: 'ekb',
    version,
    description,
    license,
    type: 'module',
    engines: { node: NODE },
    bin: { ekb: 'ekb.mjs' },
    exports: {
      './emulator': { types: './types/index.d.ts', default: './emulator.mjs' },
      './package.json': './package.json',
    },
  }
}

function entry(path: string, content: string | Buffer, mode = 0o644): ArchiveEntry {
  return { path: `package/${path}`, mode, content: Buffer.from(content) }
}
