import { expect, test } from 'vitest'
import type { FaultEffect } from '../../../src/emulator/index.ts'
import {
  deleteOnPage,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { openDeployment } from './deployment.ts'
import { expectNothingLost } from './nothing-lost.ts'

const BOT = { name: 'teams-bot', revision: '1', newFirst: true }
const CI = { name: 'ci', revision: '1' }

/** Answers to a POST that has made its key, none of which can be used. */
const UNUSABLE: Readonly<Record<string, FaultEffect>> = {
  'a redirect': { status: 303, afterCommit: true, headers: { location: '/api/keys/new' }, body: {} },
  'an unknown content coding': {
    status: 200,
    afterCommit: true,
    headers: { 'content-encoding': 'x-secret', 'content-type': 'application/json' },
    body: 'something',
  },
  'a page': {
    status: 200,
    afterCommit: true,
    headers: { 'content-type': 'text/html' },
    body: '<html></html>',
  },
}

describeNewest(
  'a platform that contradicts itself',
  { terraform: '0', opentofu: '0', pulumi: '0' },
  engine => {
    test('answers a POST with a key that was there: nothing is adopted, and the old one stays', async () => {
      await using emulator = await emulatorFor({ createReturnsExisting: true })
      await using deployment = await openDeployment(engine, settingsOf(emulator))
      await deployment.declare([BOT])
      expect(await deployment.apply()).toMatchObject({ ok: true })
      const [made] = managedKeys(emulator)

      await deployment.declare([{ ...BOT, revision: '2' }])
      expect((await deployment.apply()).ok).toBe(false)
      expect(managedKeys(emulator)).toEqual([made])
      await expectNothingLost(deployment, emulator)
      await deployment.declare([BOT])
      expect(await deployment.apply()).toMatchObject({ ok: true })
      expect(managedKeys(emulator)).toEqual([made])
      await deployment.expectNothingToDo()

      await deployment.declare([{ ...BOT, revision: '2', newFirst: false }])
      expect(await deployment.apply()).toMatchObject({ ok: true })
      await expectNothingLost(deployment, emulator)
      expect(managedKeys(emulator)).not.toContainEqual(made)
      expect(await deployment.destroy()).toMatchObject({ ok: true })
      expect(managedNames(emulator)).toEqual([])
    })

    test('answers a POST with the key of somebody else: it is in no state, and no destroy deletes it', async () => {
      await using emulator = await emulatorFor({ createReturnsExisting: true })
      emulator.seed({
        projects: [
          { id: emulator.projectId, keys: [{ name: BOT.name, type: 'locked_down_viewer', age: '90d' }] },
        ],
      })
      const theirs = managedKeys(emulator).map(({ value }) => value)
      await using deployment = await openDeployment(engine, settingsOf(emulator))
      await deployment.declare([BOT])
      expect((await deployment.apply()).ok).toBe(false)
      await deployment.destroy()
      await expectNothingLost(deployment, emulator, theirs)
      expect(await deployment.held()).toEqual([])
    })

    test.for(['pretended', 'refused_as_success'] as const)(
      'says that it deletes (%s), and keeps the keys: the state keeps them too',
      async deletes => {
        await using emulator = await emulatorFor({ deletes })
        await using deployment = await openDeployment(engine, settingsOf(emulator))
        await deployment.declare([BOT, CI])
        expect(await deployment.apply()).toMatchObject({ ok: true })

        await deployment.declare([{ ...BOT, revision: '2' }, CI])
        const rotated = await deployment.apply()
        expect(rotated.ok).toBe(false)
        expect(rotated.text).toContain(BOT.name)
        expect(managedNames(emulator).toSorted()).toEqual([CI.name, BOT.name, BOT.name])
        await expectNothingLost(deployment, emulator)

        expect((await deployment.destroy()).ok).toBe(false)
        await expectNothingLost(deployment, emulator)
        emulator.setBehaviour({ deletes: 'done' })
        expect(await deployment.destroy()).toMatchObject({ ok: true })
        expect(managedNames(emulator)).toEqual([])
      },
    )

    test('leaves the system key out of its lists: nothing is taken for gone', async () => {
      await using emulator = await emulatorFor({ hideSystemKey: true })
      await using deployment = await openDeployment(engine, settingsOf(emulator))
      await deployment.declare([BOT, CI])
      expect(await deployment.apply()).toMatchObject({ ok: true })
      await expectNothingLost(deployment, emulator)
      await deployment.expectNothingToDo()
      const [bot, ci] = managedKeys(emulator)
      // Whoever may see only some of the keys is no reason to make the others again.
      await deleteOnPage(emulator, bot?.value ?? '')
      expect((await deployment.apply()).ok).toBe(false)
      expect(managedKeys(emulator)).toEqual([ci])
      emulator.setBehaviour({ hideSystemKey: false })
      expect(await deployment.apply()).toMatchObject({ ok: true })
      await expectNothingLost(deployment, emulator)
      expect(await deployment.destroy()).toMatchObject({ ok: true })
      expect(managedNames(emulator)).toEqual([])
    })

    test('gives the id of a deleted key to the key of somebody else: that is not deleted', async () => {
      await using emulator = await emulatorFor({ ids: true, createIds: true, reuseIds: true })
      await using deployment = await openDeployment(engine, settingsOf(emulator))
      await deployment.declare([BOT, CI])
      expect(await deployment.apply()).toMatchObject({ ok: true })
      const bot = managedKeys(emulator).find(({ name }) => name === BOT.name)
      await deleteOnPage(emulator, bot?.value ?? '')
      const body = JSON.stringify({
        project_id: emulator.projectId,
        key_name: 'human',
        key_type: 'privileged',
      })
      const headers = {
        'x-api-key': emulator.apiKey,
        'x-api-secret': emulator.apiSecret,
        'content-type': 'application/json',
      }
      await fetch(`${emulator.endpoint}/api/keys`, { method: 'POST', headers, body })
      const human = managedKeys(emulator).find(({ name }) => name === 'human')
      expect(human?.id).toBe(bot?.id)
      const theirs = [human?.value ?? '']

      expect(await deployment.apply()).toMatchObject({ ok: true })
      await expectNothingLost(deployment, emulator, theirs)
      await deployment.expectNothingToDo()
      expect(await deployment.destroy()).toMatchObject({ ok: true })
      await expectNothingLost(deployment, emulator, theirs)
    })

    test.for(Object.entries(UNUSABLE))(
      'makes a key and answers with %s: one key in the end',
      async ([, effect]) => {
        await using emulator = await emulatorFor()
        await using deployment = await openDeployment(engine, settingsOf(emulator))
        await deployment.declare([BOT])
        emulator.faults.add({ match: { operation: 'create', times: 1 }, effect })
        const failed = await deployment.apply()
        expect(failed.ok).toBe(false)
        expect(failed.text).toContain(BOT.name)
        await expectNothingLost(deployment, emulator)
        expect(await deployment.held()).toMatchObject([{ hasSecret: false }])
        expect(await deployment.apply()).toMatchObject({ ok: true })
        await expectNothingLost(deployment, emulator)
        expect(await deployment.held()).toMatchObject([{ hasSecret: true }])
        await deployment.expectNothingToDo()
      },
    )
  },
)
