import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Emulator } from '../../../../src/emulator/index.ts'
import {
  block,
  type Engine,
  emulatorFor,
  type HclValue,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../../harness/index.ts'
import { VERSION } from './release.ts'

/** A platform, and a rotating key whose configuration nights apply from now on. */
export interface NightSite extends AsyncDisposable {
  readonly emulator: Emulator
  /** Of a key that may create and delete keys. */
  readonly settings: Readonly<
    Record<'EKB_ENDPOINT' | 'EKB_PROJECT_ID' | 'EKB_API_KEY' | 'EKB_API_SECRET', string>
  >
  /** The configuration, with these attributes of the key in place of those that a person applied. */
  main(changes?: Readonly<Record<string, HclValue>>): string
  /** What keys are called on the platform, without the tag: `teams-bot 2`. */
  keys(): readonly string[]
}

const KEY = { name: 'teams-bot', type: 'locked_down_viewer', rotate_after: '90d', overlap: '7d' }

/** Opens a site whose key a person has created. The clock of its platform moves only when it is told to. */
export async function openNightSite(engine: Engine): Promise<NightSite> {
  const emulator = await emulatorFor({ clock: { now: '2026-03-01T12:00:00Z', frozen: true } })
  const state = join(tmpdir(), `ekb-nights-${crypto.randomUUID()}.tfstate`)
  const main = (version: string, changes: Readonly<Record<string, HclValue>>) => `terraform {
  required_providers {
    ekb = { source = "ekb/ekb"${version} }
  }
  backend "local" { path = "${state}" }
}
${block('resource "ekb_rotating_api_key" "bot"', { ...KEY, ...changes })}`
  {
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: main('', {}) })
    await ws.apply()
  }
  emulator.clearJournal()
  return {
    emulator,
    settings: settingsOf(emulator) as NightSite['settings'],
    main: (changes = {}) => main(`, version = "${VERSION}"`, changes),
    keys: () => managedNames(emulator).map(name => name.replace(/^([^.]+)\.\w+\.(\d+)$/, '$1 $2')),
    [Symbol.asyncDispose]: async () => {
      await emulator.close()
      for (const file of [state, `${state}.backup`]) await rm(file, { force: true })
    },
  }
}
