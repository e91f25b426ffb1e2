import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** A way to run the sample provider. */
export interface Runtime {
  readonly name: string
  readonly command: string
}

const SAMPLE = fileURLToPath(new URL('./sample-provider.ts', import.meta.url))

/** Node, and Bun where its package for this machine is installed: what is shipped runs on both. */
export function runtimes(): Runtime[] {
  const bun = bunPath()
  return [{ name: 'Node', command: process.execPath }, ...(bun ? [{ name: 'Bun', command: bun }] : [])]
}

/** What a runtime is started with to serve the sample. */
export const SAMPLE_ARGS: readonly string[] = [SAMPLE]

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
