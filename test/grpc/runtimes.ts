import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A way to run the source of a server. */
export interface Runtime {
  readonly name: string
  readonly command: string
}

/** Node, and Bun where its package for this machine is installed: what is shipped runs on both. */
export function runtimes(): Runtime[] {
  const bun = bunPath()
  return [{ name: 'Node', command: process.execPath }, ...(bun ? [{ name: 'Bun', command: bun }] : [])]
}

function bunPath(): string | undefined {
  const require = createRequire(import.meta.url)
  const executable = process.platform === 'win32' ? 'bun.exe' : 'bun'
  try {
    const path = require.resolve(`@oven/bun-${process.platform}-${process.arch}/bin/${executable}`)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
