import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import {
  actionsOf,
  apiKey,
  CREATE_FIRST,
  changesAsked,
  describeEngines,
  emulatorFor,
  expectEmptyPlan,
  HEADER,
  managedNames,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const VIEWER = { type: 'locked_down_viewer' }
const KEPT = { name: 'kept', ...VIEWER, deletion_protection: true, keepers: { a: '1' }, rotate_after: '90d' }

describeEngines('refusals', undefined, engine => {
  test('a protected key is neither deleted nor replaced, and rotation goes on', async () => {
    await using emulator = await emulatorFor({ clock: { now: '2026-03-01T12:00:00Z', frozen: true } })
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('kept', KEPT) + apiKey('free', { name: 'free', ...VIEWER }),
    })
    await ws.apply()
    emulator.clearJournal()
    const refusals: [main: string, args: string[], summary: string, detail: RegExp, address?: string][] = [
      [
        '',
        [],
        'API key "kept" is protected against deletion',
        /Set deletion_protection to false and apply that first\./,
      ],
      [
        apiKey('kept', KEPT),
        ['-destroy'],
        'API key "kept" is protected against deletion',
        /for key_[0-9a-f]{16}/,
        'ekb_api_key.kept',
      ],
      [
        apiKey('kept', { ...KEPT, name: 'other' }),
        [],
        'API key "kept" is protected against replacement',
        /a change of name requires a new key/,
        'ekb_api_key.kept',
      ],
      [
        apiKey('kept', { ...KEPT, type: 'privileged', deletion_protection: false }),
        [],
        'API key "kept" is protected against replacement',
        /a change of type requires a new key/,
        'ekb_api_key.kept',
      ],
    ]
    for (const [main, args, summary, detail, address] of refusals) {
      await ws.write(HEADER + main)
      const { code, errors } = await ws.plan(...args)
      expect(code).toBe(1)
      expect(errors.map(error => [error.summary, error.address])).toEqual([[summary, address]])
      expect(errors[0]?.detail).toMatch(detail)
    }
    await ws.write(HEADER + apiKey('kept', KEPT) + apiKey('free', { name: 'free', ...VIEWER }))
    const destroyed = await ws.run('destroy', '-auto-approve', '-no-color')
    expect(destroyed.code).toBe(1)
    expect(destroyed.text).toMatch(/Error: API key "kept" is protected against deletion/)
    expect(changesAsked(emulator)).toEqual([])

    await ws.write(
      HEADER +
        apiKey('kept', { ...KEPT, keepers: { a: '2' } }, CREATE_FIRST) +
        apiKey('free', { name: 'free', ...VIEWER }),
    )
    const byKeepers = await ws.planShown()
    expect(byKeepers.errors).toEqual([])
    expect(actionsOf(byKeepers.plan)).toEqual({ 'ekb_api_key.kept': 'create, delete' })
    await ws.applyPlan()
    emulator.advance('91d')
    expect(actionsOf((await ws.planShown()).plan)).toEqual({ 'ekb_api_key.kept': 'create, delete' })
    await ws.applyPlan()
    expect(actionsOf((await ws.planShown('-replace=ekb_api_key.kept')).plan)).toEqual({
      'ekb_api_key.kept': 'create, delete',
    })
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create', 'delete', 'create', 'delete', 'create', 'delete'])
    await expectEmptyPlan(ws)

    await ws.write(HEADER + apiKey('kept', { ...KEPT, keepers: { a: '2' }, deletion_protection: false }))
    await ws.apply()
    await ws.succeed('destroy', '-auto-approve', '-no-color')
    expect(managedNames(emulator)).toEqual([])
  })

  test('the Automator key is neither claimed by name nor deleted', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({
      engine,
      env: settingsOf(emulator),
      main: HEADER + apiKey('claims', { name: ' automator KEY', type: 'privileged' }),
    })
    const claimed = await ws.plan()
    expect(claimed.errors).toMatchObject([
      {
        summary: 'The Automator key cannot be managed',
        address: 'ekb_api_key.claims',
        snippet: { code: expect.stringContaining('" automator KEY"') },
      },
    ])
    expect(claimed.errors[0]?.detail).toMatch(
      /Nothing was sent\. Read it with the ekb_automator_key data source/,
    )
    expect(emulator.counts().total).toBe(0)

    // A state that has it all the same, from a tool that let it in.
    await ws.write(HEADER + apiKey('claims', { name: 'bot', ...VIEWER }))
    await ws.apply()
    const bot = await ws.attributes('ekb_api_key.claims')
    const system = emulator.keys().find(({ type }) => type === 'system')
    const value = system?.value ?? ''
    const id = hashedId(new Secret(value))
    const state = (await ws.readFile('terraform.tfstate'))
      .replaceAll(String(bot['key']), value)
      .replaceAll(String(bot['id']), id)
      .replaceAll(String(bot['fingerprint']), id.replace('key_', 'sha256:'))
    await writeFile(join(ws.folder, 'terraform.tfstate'), state)
    await ws.write(HEADER)
    emulator.clearJournal()
    for (const args of [[], ['-destroy']]) {
      const { code, errors } = await ws.plan(...args)
      expect(code).toBe(1)
      expect(errors.map(({ summary }) => summary)).toEqual(['The Automator key cannot be deleted'])
      expect(errors[0]?.detail).toContain(id)
    }
    expect(changesAsked(emulator)).toEqual([])
  })
})
