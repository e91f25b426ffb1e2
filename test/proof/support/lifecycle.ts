import { expect } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import type { Outcome } from '../../engines/harness/command.ts'
import { HEADER, managedKeys } from '../../engines/harness/index.ts'

/** A configuration with one key that a variable rotates. */
export const MAIN = `${HEADER}
variable "release" { default = "1" }
resource "ekb_api_key" "bot" {
  name    = "teams-bot"
  type    = "locked_down_viewer"
  keepers = { release = var.release }
}
`

/** Runs the engine in the folder with {@link MAIN}. */
export type RunEngine = (...args: string[]) => Promise<Pick<Outcome, 'code' | 'stdout' | 'stderr'>>

/** Takes a key through its life: created, nothing to change, rotated, destroyed. */
export async function liveThrough(engine: RunEngine, emulator: Emulator): Promise<void> {
  const succeed = async (...args: string[]) => {
    const result = await engine(...args)
    expect(result, `${args.join(' ')}: ${result.stdout}${result.stderr}`).toMatchObject({ code: 0 })
  }
  await succeed('init', '-no-color')
  await succeed('apply', '-no-color', '-auto-approve')
  const [created, ...others] = managedKeys(emulator)
  expect(others).toEqual([])
  expect(created?.name).toBe('teams-bot')
  await succeed('plan', '-no-color', '-detailed-exitcode')
  await succeed('apply', '-no-color', '-auto-approve', '-var=release=2')
  const [rotated] = managedKeys(emulator)
  expect(rotated?.value).toBeDefined()
  expect(rotated?.value).not.toBe(created?.value)
  await succeed('destroy', '-no-color', '-auto-approve', '-var=release=2')
  expect(managedKeys(emulator)).toEqual([])
}
