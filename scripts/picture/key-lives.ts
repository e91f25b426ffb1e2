import { startEmulator } from '../../src/emulator/index.ts'
import { settingsOf } from '../../test/engines/harness/emulator.ts'
import { HEADER, openWorkspace } from '../../test/engines/harness/terraform/workspace.ts'
import type { Engine } from '../engines/find.ts'

/** From when to when a key was valid, in days since the first apply. */
export interface KeyLife {
  readonly from: number
  /** When it was deleted; the end of the time that was looked at if it never was. */
  readonly to: number
}

/** The keys of one resource, the oldest first. */
export type KeyLives = readonly KeyLife[]

const DAY = 86_400_000
/** How often the pipeline runs, and for how long somebody looks. */
export const APPLY_EVERY = 7
export const DAYS = 70

const CONFIGURATION = `
resource "ekb_api_key" "replaced" {
  name         = "replaced"
  type         = "locked_down_viewer"
  rotate_after = "28d"

  lifecycle { create_before_destroy = true }
}

resource "ekb_rotating_api_key" "rotating" {
  name         = "rotating"
  type         = "locked_down_viewer"
  rotate_after = "28d"
  overlap      = "7d"
}
`

/** Applies one key of each resource every week, and answers when the keys of each came and went. */
export async function playKeyLives(
  engine: Engine,
): Promise<{ readonly replaced: KeyLives; readonly rotating: KeyLives }> {
  const emulator = await startEmulator({ clock: { frozen: true } })
  const ws = await openWorkspace({ engine, env: settingsOf(emulator), main: `${HEADER}${CONFIGURATION}` })
  try {
    const seen = new Map<string, { readonly name: string; readonly from: number; to: number | null }>()
    const begin = emulator.now().getTime()
    for (let day = 0; day <= DAYS; day += APPLY_EVERY) {
      await ws.apply()
      const at = (emulator.now().getTime() - begin) / DAY
      const keys = emulator.keys()
      for (const { value, name } of keys) {
        if (!seen.has(value)) seen.set(value, { name, from: at, to: null })
      }
      for (const [value, life] of seen) {
        if (!keys.some(key => key.value === value)) life.to ??= at
      }
      emulator.advance(APPLY_EVERY * DAY)
    }
    const livesOf = (name: string): KeyLives =>
      [...seen.values()]
        .filter(life => life.name === name || life.name.startsWith(`${name}.`))
        .filter(({ from }) => from < DAYS)
        .map(({ from, to }) => ({ from, to: to ?? DAYS }))
    return { replaced: livesOf('replaced'), rotating: livesOf('rotating') }
  } finally {
    await ws[Symbol.asyncDispose]()
    await emulator.close()
  }
}
