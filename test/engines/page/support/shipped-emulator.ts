import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { dist } from '../../../../scripts/build/places.ts'
import { executable } from '../../../../scripts/engines/recipe.ts'

/** A running `ekb emulator`, as it is shipped. */
export interface ShippedEmulator {
  readonly origin: string
  readonly port: number
  /** `EKB_ENDPOINT` and the rest, as it prints them. */
  readonly variables: Readonly<Record<string, string>>
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>
}

/** Starts the built executable's emulator; it ends with the test at the latest. */
export async function startShippedEmulator(...words: string[]): Promise<ShippedEmulator> {
  const child = spawn(join(dist, 'bin', executable('ekb')), ['emulator', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>(resolve => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
  }
  onTestFinished(stop)
  const variables = await readVariables(child)
  const { origin, port } = new URL(variables['EKB_ENDPOINT'] ?? '')
  return { origin, port: Number(port), variables, stop }
}

async function readVariables(child: ChildProcess): Promise<Record<string, string>> {
  let printed = ''
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stdout?.setEncoding('utf8')
  for await (const text of child.stdout ?? []) {
    printed += text
    const found = [...printed.matchAll(/^export (\w+)='?([^'\n]*)'?\n/gm)]
    if (found.some(([, name]) => name === 'EKB_PROJECT_ID')) {
      return Object.fromEntries(found.map(([, name, value]) => [name, value]))
    }
  }
  throw new Error(`ekb emulator did not start: ${said}`)
}
