import type { Emulator, EmulatorOptions } from '../../../src/emulator/index.ts'
import {
  block,
  type Engine,
  emulatorFor,
  type HclValue,
  HEADER,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

export const ADDRESS = 'ekb_rotating_api_key.bot'
const START = '2026-03-01T12:00:00Z'

/** A clock that moves only when it is told to: what is due is due to the second. */
const STANDING_STILL: EmulatorOptions = { clock: { now: START, frozen: true } }

/** A rotating key that is due after 90 days and overlaps for a week, unless it says otherwise. */
export function bot(attributes: Readonly<Record<string, HclValue>> = {}, more = ''): string {
  const all = {
    name: 'teams-bot',
    type: 'locked_down_viewer',
    rotate_after: '90d',
    rotate_early: '0h',
    overlap: '7d',
    ...attributes,
  }
  return HEADER + block('resource "ekb_rotating_api_key" "bot"', all, more)
}

/** Something that takes what tells the current key as its input. */
export const READER = `resource "terraform_data" "reader" {
  input            = ekb_rotating_api_key.bot.current.fingerprint
  triggers_replace = [ekb_rotating_api_key.bot.generation]
}
`

/** An engine that manages a rotating key, and its platform. */
export interface Scene extends AsyncDisposable {
  readonly emulator: Emulator
  readonly ws: Workspace
}

/** A rotating key of generation 1, and a platform that stands still since. */
export async function withRotatingKey(engine: Engine, main: string): Promise<Scene> {
  const emulator = await emulatorFor(STANDING_STILL)
  const ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
  await ws.apply()
  emulator.clearJournal()
  return {
    emulator,
    ws,
    async [Symbol.asyncDispose]() {
      await ws[Symbol.asyncDispose]()
      await emulator.close()
    },
  }
}

/** One key of a rotating key, as the state has it. */
export interface StoredGeneration {
  readonly id: string
  readonly name: string
  readonly key: string
  readonly secret: string | null
  readonly fingerprint: string
}

/** The rotating key of the state. */
export async function rotatingOf(ws: Workspace) {
  return (await ws.attributes(ADDRESS)) as unknown as {
    readonly generation: number
    readonly current: StoredGeneration
    readonly previous: StoredGeneration | null
    readonly retiring: readonly { readonly name: string; readonly reason: string }[]
    readonly status: string
    readonly retire_due_at: string | null
    readonly rotation_due_at: string | null
  }
}
