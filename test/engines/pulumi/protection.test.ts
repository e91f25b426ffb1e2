import { expect, test } from 'vitest'
import { changesAsked, describeNewest, emulatorFor, managedNames, settingsOf } from '../harness/index.ts'
import { apiKey, CREATE_FIRST, expectNoChange, openStack } from '../harness/pulumi/index.ts'

const KEPT = {
  name: 'kept',
  type: 'locked_down_viewer',
  deletionProtection: true,
  keepers: { a: '1' },
  rotateAfter: '90d',
}

describeNewest('deletion protection', { pulumi: '0' }, engine => {
  test('a protected key is neither deleted nor replaced, and rotation goes on', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: { resources: { kept: apiKey(KEPT) } },
    })
    await stack.up()
    emulator.clearJournal()

    const replacements: [properties: object, change: string][] = [
      [{ ...KEPT, name: 'other' }, 'name'],
      [{ ...KEPT, type: 'privileged', deletionProtection: false }, 'type'],
    ]
    for (const [properties, change] of replacements) {
      await stack.write({ resources: { kept: apiKey(properties as typeof KEPT) } })
      for (const operation of ['preview', 'up'] as const) {
        const refused = await stack.fail(operation)
        expect(refused.diagnostics).toContainEqual({
          severity: 'error',
          name: 'kept',
          message: expect.stringMatching(
            new RegExp(
              `"kept" is protected against replacement.*deletionProtection.*change of ${change} `,
              's',
            ),
          ),
        })
      }
    }
    await stack.write({ resources: { kept: apiKey(KEPT) } })
    const destroyed = await stack.fail('destroy')
    expect(destroyed.diagnostics).toContainEqual({
      severity: 'error',
      name: 'kept',
      message: expect.stringMatching(
        /"kept" is protected against deletion.*Set deletionProtection (=|to) false .* first\./s,
      ),
    })
    await stack.write({})
    expect((await stack.fail('up')).errors.join('\n')).toMatch(/"kept" is protected against deletion/)
    expect(changesAsked(emulator)).toEqual([])
    expect(managedNames(emulator)).toEqual(['kept'])
    expect((await stack.resource('kept')).pendingDelete).toBe(false)

    await stack.write({ resources: { kept: apiKey({ ...KEPT, keepers: { a: '2' } }) } })
    expect((await stack.up()).changes).toEqual({ kept: CREATE_FIRST })
    emulator.advance('91d')
    expect((await stack.up('--refresh')).changes).toEqual({ kept: CREATE_FIRST })
    expect((await stack.up('--replace', stack.urn('kept'))).changes).toEqual({ kept: CREATE_FIRST })
    expect(changesAsked(emulator)).toEqual(['create', 'delete', 'create', 'delete', 'create', 'delete'])
    await expectNoChange(stack)

    await stack.write({
      resources: { kept: apiKey({ ...KEPT, keepers: { a: '2' }, deletionProtection: false }) },
    })
    expect((await stack.up()).changes).toEqual({ kept: 'update' })
    await stack.destroy()
    expect(managedNames(emulator)).toEqual([])
  })
})
