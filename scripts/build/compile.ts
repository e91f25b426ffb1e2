import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../command.ts'
import { bunPath, root } from './places.ts'
import type { Product } from './products.ts'
import { sealRuntime } from './sealed-runtime.ts'
import type { Label } from './version.ts'

/** The platform that something is compiled for. */
export interface Target {
  /** What the compiler calls it, for instance `bun-darwin-arm64`. */
  readonly name: string
  /** Path of the runtime for it. */
  readonly runtime: string
}

/**
 * Compiles the entry into one file with the runtime and the bytecode in it. Nothing in the folder where it is
 * started may change what it does, so the runtime's own habit of reading `.env`, `bunfig.toml`, `tsconfig.json`
 * and `package.json` there is switched off, and it is compiled onto a sealed runtime. Answers the file's path.
 *
 * @param label what the executable calls itself
 * @param target default: this machine
 */
export function compileExecutable(
  product: Product,
  label: Label,
  dist: string,
  target?: Target,
): Promise<string> {
  const isWindows = target === undefined ? process.platform === 'win32' : target.name.includes('windows')
  const file = isWindows ? `${product.name}.exe` : product.name
  return write(join(dist, 'bin'), file, async partial => {
    const sealed = `${partial}.runtime`
    await sealRuntime(target?.runtime ?? bunPath(), sealed)
    await bun([
      '--compile',
      ...(target === undefined ? [] : [`--target=${target.name}`]),
      `--compile-executable-path=${sealed}`,
      '--bytecode',
      `--compile-jit-policy=${product.jitThresholds ?? 1}`,
      `--format=${product.format}`,
      '--minify',
      '--no-compile-autoload-dotenv',
      '--no-compile-autoload-bunfig',
      '--no-compile-autoload-tsconfig',
      '--no-compile-autoload-package-json',
      ...defined(label),
      `--outfile=${partial}`,
      product.entry,
    ])
  })
}

/** Bundles the same entry into one readable module for Node. Answers the file's path. */
export function bundleForNode(product: Product, label: Label, dist: string): Promise<string> {
  return write(join(dist, 'node'), `${product.name}.mjs`, partial =>
    bun(['--target=node', '--format=esm', ...defined(label), `--outfile=${partial}`, product.entry]),
  )
}

/**
 * What `src/version.ts` is to answer, and where the documentation is on the web, where the environment says so: a
 * release names its own.
 */
function defined({ version, commit }: Label): string[] {
  const documentation = process.env['EKB_DOCUMENTATION'] ?? ''
  return [
    `--define=EKB_VERSION=${JSON.stringify(version)}`,
    ...(commit === undefined ? [] : [`--define=EKB_COMMIT=${JSON.stringify(commit)}`]),
    ...(documentation === '' ? [] : [`--define=EKB_DOCUMENTATION=${JSON.stringify(documentation)}`]),
  ]
}

async function bun(args: readonly string[]): Promise<void> {
  await runOrFail(bunPath(), ['build', ...args], { cwd: root })
}

/** Writes under another folder first and moves the file over, since a running executable cannot be overwritten. */
async function write(
  folder: string,
  file: string,
  make: (partial: string) => Promise<void>,
): Promise<string> {
  const partial = join(folder, '.partial', file)
  await mkdir(join(folder, '.partial'), { recursive: true })
  try {
    await make(partial)
    await rename(partial, join(folder, file))
  } finally {
    await rm(join(folder, '.partial'), { recursive: true })
  }
  return join(folder, file)
}
