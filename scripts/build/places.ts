import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The root of the repository, absolute. */
export const root = join(import.meta.dirname, '../..')

/** Where a build puts everything. */
export const dist = join(root, 'dist')

/** The npm package `ekb` that a build makes, for projects beside this repository. */
export const npmPackageFile = join(dist, 'npm/ekb.tgz')

/** Where a build writes the version of what it made. */
export const versionFile = join(dist, 'VERSION')

/** The version of what the last build made, for instance `0.1.20261126155300+1f7cfb2a`. */
export function builtVersion(): string {
  return readFileSync(versionFile, 'utf8').trim()
}

/**
 * The compiler that package.json pins. It lies in the package of its platform, unless an install script was
 * allowed to move it into the package `bun`.
 */
export function bunPath(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const machine = process.arch === 'arm64' ? 'aarch64' : process.arch
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const own = join(root, 'node_modules/@oven', `bun-${system}-${machine}`, 'bin', `bun${suffix}`)
  return existsSync(own) ? own : join(root, 'node_modules/bun/bin/bun.exe')
}
