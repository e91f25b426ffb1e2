import { describe, expect, test } from 'vitest'
import {
  actionsOf,
  CREATE_FIRST,
  changesAsked,
  describeEngines,
  type Engine,
  expectEmptyPlan,
  isWanted,
  managedKeys,
  type Workspace,
} from '../harness/index.ts'
import { ADDRESS, bot, type Scene, withRotatingKey } from './rotating-scene.ts'

const PROTECTED = { deletion_protection: true }

/** Applies, and expects what is asked of the platform, and one key and nothing to do afterwards. */
async function settles({ emulator, ws }: Scene, ...asked: readonly string[]): Promise<void> {
  emulator.clearJournal()
  await ws.apply()
  expect(changesAsked(emulator)).toEqual(asked)
  expect(managedKeys(emulator)).toHaveLength(1)
  await expectEmptyPlan(ws)
}

async function codes(ws: Workspace, ...args: readonly string[]): Promise<string> {
  const { errors } = await ws.plan(...args)
  return errors.map(({ summary, detail }) => `${summary} ${detail}`).join()
}

/** Whether an engine knows `removed` blocks. */
function removes(engine: Engine): boolean {
  return isWanted(engine, { terraform: '1.7.0', opentofu: '1.7.0' })
}

// Side by side: an engine waits for its processes more than it works.
describe.concurrent('a rotating key', () => {
  describeEngines('under everything that an engine does with resources', undefined, engine => {
    test('is replaced on request, before or after the old one is deleted, unless it is protected', async () => {
      await using scene = await withRotatingKey(engine, bot())
      const { emulator, ws } = scene
      await ws.succeed('taint', ADDRESS)
      await settles(scene, 'delete', 'create')
      await ws.write(bot({}, CREATE_FIRST))
      const { plan, warnings } = await ws.planShown(`-replace=${ADDRESS}`)
      expect(actionsOf(plan)).toEqual({ [ADDRESS]: 'create, delete' })
      // The engine itself says that it is requested, and shows no warning of that half of a plan.
      expect(warnings).toEqual([])
      emulator.clearJournal()
      await ws.applyPlan()
      expect(changesAsked(emulator)).toEqual(['create', 'delete'])
      await expectEmptyPlan(ws)

      await ws.write(bot(PROTECTED, CREATE_FIRST))
      await ws.apply()
      expect(await codes(ws, `-replace=${ADDRESS}`)).toMatch(/\(DELETION_PROTECTED\)$/)
      expect(await codes(ws, '-destroy')).toMatch(/\(DELETION_PROTECTED\)$/)
      // No engine tells that an object is tainted: a person has asked for it, so the new half comes and the old one goes.
      await ws.succeed('taint', ADDRESS)
      await settles(scene, 'create', 'delete')
      await ws.write(bot({}, 'lifecycle { prevent_destroy = true }'))
      await ws.apply()
      expect(await codes(ws, '-destroy')).toMatch(/instance cannot be destroyed/i)
      expect(await codes(ws, `-replace=${ADDRESS}`)).toMatch(/instance cannot be destroyed/i)
      expect(managedKeys(emulator)).toHaveLength(1)
    })

    test('whose replacement was cut short is in order after one more apply, protected or not', async () => {
      await using scene = await withRotatingKey(engine, bot(PROTECTED, CREATE_FIRST))
      const { emulator, ws } = scene
      const [old] = managedKeys(emulator)
      await ws.succeed('taint', ADDRESS)
      emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { dropAfterCommit: true } })
      expect((await ws.run('apply', '-no-color', '-auto-approve')).text).toContain('(CREATE_RECOVERED)')
      expect(managedKeys(emulator).map(({ value }) => value)).toContain(old?.value)
      await ws.apply()
      expect(managedKeys(emulator)).toHaveLength(1)
      expect(managedKeys(emulator)[0]?.value).not.toBe(old?.value)
      await expectEmptyPlan(ws)
    })

    test('moves to count and for_each, and leaves the state without a destroy and comes back', async () => {
      await using scene = await withRotatingKey(engine, bot())
      const { emulator, ws } = scene
      const counted = bot({}, 'count = 1')
      await ws.write(counted)
      await settles(scene)
      const each = bot({}, 'for_each = toset(["eu"])')
      const moved = `moved {\n  from = ${ADDRESS}[0]\n  to   = ${ADDRESS}["eu"]\n}\n`
      await ws.write(each + moved)
      await settles(scene)
      const [key] = managedKeys(emulator)
      if (removes(engine)) {
        const removed = `removed {\n  from = ${ADDRESS}\n  lifecycle {\n    destroy = false\n  }\n}\n`
        await ws.write(bot().split('resource')[0] + removed)
        await ws.apply()
      } else await ws.succeed('state', 'rm', `${ADDRESS}["eu"]`)
      expect((await ws.succeed('state', 'list')).stdout.trim()).toBe('')
      await ws.write(bot())
      await ws.succeed('import', '-no-color', ADDRESS, `name:${key?.name}`)
      await settles(scene)
      expect(managedKeys(emulator)).toEqual([key])
    })
  })
})
