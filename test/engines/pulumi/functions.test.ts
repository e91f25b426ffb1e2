import { expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import type { Seed } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import { changesAsked, describeNewest, emulatorFor, settingsOf } from '../harness/index.ts'
import { apiKey, expectNoChange, invoke, openStack, provider, ref } from '../harness/pulumi/index.ts'

const SEED: Seed = {
  projects: [
    {
      id: 'home',
      keys: [
        { name: 'old-bot', type: 'locked_down_viewer', age: '100d' },
        { name: 'ci', type: 'privileged', age: '1d' },
      ],
    },
  ],
}

describeNewest('functions', { pulumi: '0' }, engine => {
  test('keys are looked up and searched; a value comes only where it is asked for, as a secret', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const [system] = emulator.keys().filter(({ type }) => type === 'system')
    const [oldBot] = emulator.keys().filter(({ name }) => name === 'old-bot')
    const [ci] = emulator.keys().filter(({ name }) => name === 'ci')
    const ciId = hashedId(new Secret(ci?.value ?? ''))
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: {
        variables: {
          automator: invoke('ekb:getAutomatorKey'),
          revealed: invoke('ekb:getAutomatorKey', { reveal: true }),
          all: invoke('ekb:getApiKeys'),
          old: invoke('ekb:getApiKeys', { search: 'BOT', type: 'locked_down_viewer', olderThan: '90d' }),
          byName: invoke('ekb:getApiKey', { name: 'old-bot', reveal: true }),
          byId: invoke('ekb:getApiKey', { id: ciId }),
        },
        outputs: {
          automator: ref('automator'),
          automatorKey: ref('revealed.key'),
          names: ref('all.keys'),
          old: ref('old.keys'),
          byNameKey: ref('byName.key'),
          byId: ref('byId'),
        },
      },
    })
    const up = await stack.up()
    expect(up.diagnostics).toEqual([])
    const { outputs, secretOutputs } = await stack.exported()
    expect(secretOutputs).toEqual(['automatorKey', 'byNameKey'])
    expect(outputs['automator']).toMatchObject({
      id: hashedId(new Secret(system?.value ?? '')),
      name: 'Automator Key',
      type: 'system',
      projectId: 'home',
      fingerprint: expect.stringMatching(/^sha256:[0-9a-f]{16}$/),
    })
    expect(outputs['automatorKey']).toBe(system?.value)
    expect(outputs['byNameKey']).toBe(oldBot?.value)
    expect(outputs['byId']).toMatchObject({ id: ciId, name: 'ci', type: 'privileged' })
    const names = (outputs['names'] as { name: string }[]).map(({ name }) => name)
    expect(names[0]).toBe('old-bot')
    expect(names).toContain('ci')
    expect(names).toContain('Automator Key')
    expect(outputs['old']).toMatchObject([{ name: 'old-bot', system: false }])
    for (const name of ['automator', 'byId', 'names', 'old']) {
      const text = JSON.stringify(outputs[name])
      expect(emulator.keys().filter(({ value }) => text.includes(value))).toEqual([])
    }
    await expectNoChange(stack)
    expect(changesAsked(emulator)).toEqual([])
  })

  test('what cannot be looked up is said in words that name the function', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    await using stack = await openStack({ engine, env: settingsOf(emulator) })
    const refusals: [token: string, args: Record<string, string>, words: RegExp][] = [
      ['ekb:getApiKey', { name: 'nobody' }, /No such API key.*nobody/s],
      ['ekb:getApiKey', {}, /Select the key by id or by name/],
      ['ekb:getApiKey', { id: 'key_0123456789abcdef', name: 'ci' }, /Select the key by id or by name/],
      ['ekb:getApiKeys', { olderThan: 'soon' }, /olderThan.*(soon|duration)/s],
    ]
    for (const [token, args, words] of refusals) {
      await stack.write({ variables: { found: invoke(token, args) }, outputs: { found: ref('found') } })
      expect((await stack.fail('preview')).text).toMatch(words)
    }
  })

  test('settings that are not known yet: resources are previewed, functions wait', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: {
        resources: {
          first: apiKey({ name: 'first', type: 'privileged' }),
          second: provider({ apiKey: ref('first.key'), apiSecret: ref('first.secret') }),
          bot: apiKey({ name: 'bot', type: 'locked_down_viewer' }, { provider: ref('second') }),
        },
        variables: {
          found: {
            'fn::invoke': {
              function: 'ekb:getApiKey',
              arguments: { name: 'ci' },
              options: { provider: ref('second') },
            },
          },
        },
        outputs: { found: ref('found.fingerprint') },
      },
    })
    const preview = await stack.preview()
    expect(preview.changes).toEqual({ first: 'create', second: 'create', bot: 'create' })
    // The engine asks no function of a provider whose settings are unknown; it answers for it, with nothing.
    expect(preview.outputs).toEqual({})
    expect(preview.errors).toEqual([])
    const up = await stack.up()
    expect(up.outputs).toEqual({ found: expect.stringMatching(/^sha256:/) })
    expect(emulator.keys().map(({ name }) => name)).toContain('bot')
    await expectNoChange(stack)
    await stack.destroy()
  })
})
