import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import type { Emulator } from '../../../src/emulator/index.ts'
import { idOf } from '../faults/support/agreement.ts'
import { until } from '../faults/support/processes.ts'
import { describeOutcome } from '../harness/command.ts'
import {
  apiKey,
  describeNewest,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { describeWithPostgresql } from '../harness/postgresql.ts'
import { openHeldCreate } from './support/held-create.ts'
import { pgConfiguration } from './support/pg-configuration.ts'
import {
  APPLY,
  expectKeyIsNamedAndImported,
  expectOneKeyOfTwoApplies,
  killApply,
} from './support/runs-at-once.ts'

describeWithPostgresql('a state that a team shares', server => {
  /** A working copy, as each person and each pipeline of a team has one. */
  const openCopy = (engine: Engine, emulator: Emulator, main: string, endpoint = emulator.endpoint) =>
    openWorkspace({
      engine,
      main,
      env: { ...settingsOf(emulator), EKB_ENDPOINT: endpoint, PG_CONN_STR: server().url() },
    })
  const locks = () => server().query("select pid from pg_locks where locktype = 'advisory'")

  describeNewest('backend "pg"', { terraform: '1.11', opentofu: '1.12' }, engine => {
    const schema = (name: string) => `${engine.name}_${name}`

    test('two applies at once: the second waits or is refused, and one key is made', async () => {
      await using emulator = await emulatorFor()
      await using way = await openHeldCreate(emulator)
      const example = await readFile(join(root, 'examples/terraform/shared-state/main.tf'), 'utf8')
      const main = example.replace('schema_name = "bots"', `schema_name = "${schema('two')}"`)
      expect(main).not.toBe(example)
      await using first = await openCopy(engine, emulator, main, way.endpoint)
      await using second = await openCopy(engine, emulator, main)
      await expectOneKeyOfTwoApplies({ first, second, way, emulator })
      expect(await locks()).toEqual([])
    })

    test('a run that is killed gives its lock back, and the next plan names the key that it made', async () => {
      await using emulator = await emulatorFor()
      await using way = await openHeldCreate(emulator)
      const main = pgConfiguration(
        schema('killed'),
        apiKey('bot', { name: 'bot', type: 'locked_down_viewer' }),
      )
      await using first = await openCopy(engine, emulator, main, way.endpoint)
      await using second = await openCopy(engine, emulator, main)
      await killApply({ first, way }, async () => {
        expect(await locks()).toHaveLength(1)
      })
      await until('the lock is free', async () => (await locks()).length === 0)
      await expectKeyIsNamedAndImported(second, emulator)
    })

    test('force-unlock cannot take the lock of a run that lives; the end of its session does', async () => {
      await using emulator = await emulatorFor()
      await using way = await openHeldCreate(emulator)
      const main = pgConfiguration(
        schema('forced'),
        apiKey('bot', { name: 'bot', type: 'locked_down_viewer' }),
      )
      await using first = await openCopy(engine, emulator, main, way.endpoint)
      await using second = await openCopy(engine, emulator, main)
      const applying = first.start(...APPLY)
      await way.waiting
      const refused = await second.run(...APPLY)
      const id = /ID: ([-0-9a-f]{36})/.exec(refused.text)?.[1] ?? ''
      await second.succeed('force-unlock', '-force', id)
      expect((await second.run(...APPLY)).text).toContain('Error acquiring the state lock')
      await server().query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'")
      await second.apply()
      await way.letGo()
      const ended = await applying.ended
      // The engine does not notice that it has no lock any more.
      expect(ended.code, describeOutcome(ended)).toBe(0)
      const [inState, inNone] = managedKeys(emulator)
      if (inState === undefined || inNone === undefined) throw new Error('both runs have made a key')
      expect(ended.text).toContain('Another API key of this name was created at the same time')
      expect(ended.text).toContain(idOf(inState))
      expect(ended.text).toContain(idOf(inNone))
    })

    test('workspaces: each has a state of its own in the same schema', async () => {
      await using emulator = await emulatorFor({
        seed: { projects: [{ id: 'project-1' }, { id: 'project-2' }] },
      })
      const main = pgConfiguration(
        schema('workspaces'),
        `locals {
  projects = { team-a = "project-1", team-b = "project-2" }
}
provider "ekb" {
  project_id = local.projects[terraform.workspace]
}`,
        apiKey('bot', { name: 'bot', type: 'locked_down_viewer' }),
      )
      const teams = emulator.projects.map(({ apiKey: key, apiSecret: secret, id }, index) => ({
        name: ['team-a', 'team-b'][index] ?? '',
        id,
        env: { EKB_API_KEY: key, EKB_API_SECRET: secret, TF_WORKSPACE: '' },
      }))
      await using first = await openCopy(engine, emulator, main)
      await using second = await openCopy(engine, emulator, main)
      for (const { name, id, env } of teams) {
        await first.succeed('workspace', 'new', name)
        Object.assign(first.env, env)
        await first.apply()
        expect(managedNames(emulator, id)).toEqual(['bot'])
      }
      for (const { name, env } of teams) {
        await second.succeed('workspace', 'select', name)
        Object.assign(second.env, env)
        await expectEmptyPlan(second)
      }
    })
  })
})
