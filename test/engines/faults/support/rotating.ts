import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { describeOutcome } from '../../harness/command.ts'
import { objectIn, type StateFile } from '../../harness/terraform/state-file.ts'
import { APPLY, idOf, keysOnPlatform, PLAN } from './agreement.ts'
import type { Stage } from './stage.ts'

/** A platform whose clock moves only when it is told to: what is due is due to the second. */
export const STANDING_STILL = { clock: { now: '2026-03-01T12:00:00Z', frozen: true } } as const

/** A rotating key that is due after 90 days and overlaps for a week. */
export const ROTATING = `resource "ekb_rotating_api_key" "bot" {
  name         = "bot"
  type         = "locked_down_viewer"
  rotate_after = "90d"
  rotate_early = "0h"
  overlap      = "7d"
}
`

/** The rotating key of the state. */
export async function rotatingIn({ folder }: Stage) {
  const state = JSON.parse(await readFile(join(folder, 'terraform.tfstate'), 'utf8')) as StateFile
  return objectIn(state, 'ekb_rotating_api_key.bot').attributes as unknown as {
    readonly generation: number
    readonly current: { readonly id: string; readonly name: string }
    readonly previous: { readonly id: string; readonly name: string } | null
    readonly retiring: readonly { readonly id: string }[]
  }
}

/** Expects one apply to end with this generation, an empty plan, and no key that the state lacks but for `strays`. */
export async function expectToRotate(stage: Stage, generation: number, ...strays: readonly string[]) {
  stage.emulator.faults.clear()
  await stage.succeed(...APPLY)
  const next = await stage.run(...PLAN)
  expect(next.code, describeOutcome(next)).toBe(0)
  const now = await rotatingIn(stage)
  expect(now).toMatchObject({ generation, retiring: [] })
  const known = [...(now.previous ? [now.previous] : []), now.current].map(({ id }) => id)
  expect(keysOnPlatform(stage).map(idOf).sort()).toEqual([...known, ...strays].sort())
  return now
}
