import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import {
  actionsOf,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { motoFor } from '../harness/moto.ts'
import { openSecretsManager } from './aws-secrets.ts'

const ID = 'ekb/teams-bot'
describeNewest(
  'secrets of no state in AWS Secrets Manager',
  { terraform: '1.10', opentofu: '1.11' },
  engine => {
    test('each generation reaches the store before the one before it goes', async context => {
      const python = await motoFor(context)
      await using emulator = await emulatorFor()
      /** How many keys worked when the store took each value. */
      const alive: number[] = []
      await using store = await openSecretsManager(python, () => alive.push(managedKeys(emulator).length))
      await store.create(ID)
      await using ws = await openWorkspace({
        engine,
        env: { ...settingsOf(emulator), ...store.env },
        main: await readFile(join(root, 'examples/terraform/secrets-manager/main.tf'), 'utf8'),
      })
      /** Fails where any value that the platform has ever shown is in a file of the folder, or in what was printed. */
      const expectNoValue = async (...printed: string[]) => {
        const files = (await readdir(ws.folder)).filter(name => /^(tfplan|.*\.tfstate.*)$/.test(name))
        const texts = await Promise.all(files.map(name => readFile(join(ws.folder, name), 'latin1')))
        const shown = await Promise.all(
          files
            .filter(name => /^tfplan$|\.tfstate$/.test(name))
            .map(name => ws.succeed('show', '-json', name)),
        )
        const all = [...texts, ...shown.map(({ stdout }) => stdout), ...printed].join('\n')
        for (const { value, secret } of emulator.keys()) {
          expect(all.includes(value), 'a key is in a file').toBe(false)
          expect(all.includes(secret), 'a secret is in a file').toBe(false)
        }
      }
      /** Whether what the store has is the key of this generation. */
      const stores = async (generation: number) => {
        const pair = JSON.parse(await store.read(ID)) as { key: string; secret: string }
        const key = managedKeys(emulator).find(({ name }) => name.endsWith(`.${generation}`))
        return key !== undefined && key.value === pair.key && key.secret === pair.secret
      }

      await ws.plan()
      await expectNoValue((await ws.applyPlan()).stdout)
      expect(await stores(1)).toBe(true)
      await expectEmptyPlan(ws)

      emulator.advance('90d')
      const due = await ws.planShown()
      expect(actionsOf(due.plan)).toEqual({
        'ekb_rotating_api_key.teams_bot': 'update',
        'terraform_data.stored': 'delete, create',
      })
      await expectNoValue(due.stdout, (await ws.applyPlan()).stdout)
      expect(await stores(2)).toBe(true)
      expect(alive).toEqual([1, 2])
      await expectEmptyPlan(ws)

      // A store that refuses: the key in it works on, whatever else happens.
      store.refuses = true
      const again = ['-var=attempt=2']
      const refused = await ws.run('apply', '-auto-approve', '-no-color', ...again)
      expect(refused.code).toBe(1)
      expect(refused.stdout + refused.stderr).toContain('the store is full')
      expect(await stores(2)).toBe(true)
      await expectNoValue(refused.stdout, refused.stderr)

      store.refuses = false
      const lost = await ws.run('apply', '-auto-approve', '-no-color', ...again)
      expect(lost.code).toBe(1)
      expect((lost.stdout + lost.stderr).replace(/\s*[│╷╵]?\s+/g, ' ')).toContain('keepers')
      expect(await stores(2)).toBe(true)

      const more = ['-var=attempt=3']
      await ws.apply(...more)
      expect(await stores(4)).toBe(true)
      expect(alive.slice(2)).toEqual([4])
      await expectEmptyPlan(ws, ...more)

      emulator.advance('7d')
      await ws.apply(...more)
      expect(managedKeys(emulator)).toHaveLength(1)
      expect(await stores(4)).toBe(true)
      await expectEmptyPlan(ws, ...more)
      await ws.succeed('destroy', '-auto-approve', '-no-color', ...more)
      expect(managedKeys(emulator)).toEqual([])
      await expectNoValue()
    })
  },
)
