import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../command.ts'
import { executable } from '../engines/recipe.ts'
import { bunPath, root } from './places.ts'
import type { Product } from './products.ts'

/**
 * Compiles the entry into one file with the runtime and the bytecode in it. Nothing in the folder where it is
 * started may change what it does, so the runtime's own habit of reading `.env`, `bunfig.toml`, `tsconfig.json`
 * and `package.json` there is switched off. Answers the file's path.
 */
export async function compileExecutable(product: Product, dist: string): Promise<string> {
  const file = executable(product.name)
  return write(join(dist, 'bin'), file, partial =>
    bun([
      '--compile',
      '--bytecode',
      '--format=cjs',
      '--minify',
      '--no-compile-autoload-dotenv',
      '--no-compile-autoload-bunfig',
      '--no-compile-autoload-tsconfig',
      '--no-compile-autoload-package-json',
      `--outfile=${partial}`,
      product.entry,
    ]),
  )
}

/** Bundles the same entry into one readable module for Node. Answers the file's path. */
export async function bundleForNode(product: Product, dist: string): Promise<string> {
  return write(join(dist, 'node'), `${product.name}.mjs`, partial =>
    bun(['--target=node', '--format=esm', `--outfile=${partial}`, product.entry]),
  )
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
  await make(partial)
  await rename(partial, join(folder, file))
  return join(folder, file)
}
