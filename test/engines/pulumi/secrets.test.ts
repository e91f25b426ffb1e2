import { expect, test } from 'vitest'
import { deleteOnPage, describeNewest, emulatorFor, managedNames, settingsOf } from '../harness/index.ts'
import {
  apiKey,
  CREATE_FIRST,
  expectNoChange,
  openStack,
  provider,
  ref,
  type Stack,
} from '../harness/pulumi/index.ts'

const BOT = { name: 'bot', type: 'locked_down_viewer' }

/** The files of a stack, and the lines of output, in which one of the values stands in clear. */
async function leaks(stack: Stack, values: readonly string[], printed: readonly string[] = []) {
  const texts: [string, string][] = [...(await stack.files()), ['printed', printed.join('\n')]]
  expect(values.every(value => value.length > 20)).toBe(true)
  return texts.filter(([, text]) => values.some(value => text.includes(value))).map(([path]) => path)
}

describeNewest('secrets', { pulumi: '0' }, engine => {
  test('state, history, backups, exports and output hold no key and no secret in clear', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      encryptedBy: 'passphrase',
      env: settingsOf(emulator),
      program: {
        resources: { bot: apiKey({ ...BOT, keepers: { a: '1' } }) },
        outputs: { key: ref('bot.key'), sentence: `secret ${ref('bot.secret')}` },
      },
    })
    const values = [emulator.apiKey, emulator.apiSecret]
    const printed: string[] = []
    const say = ({ stdout, stderr }: { stdout: string; stderr: string }) => printed.push(stdout, stderr)
    const remember = () => {
      for (const { value, secret } of emulator.keys()) values.push(value, secret ?? value)
    }
    say(await stack.up())
    remember()
    expect((await stack.exported()).secretOutputs).toEqual(['key', 'sentence'])
    say(await stack.refresh('--diff'))
    await stack.write({ resources: { bot: apiKey({ ...BOT, keepers: { a: '2' } }) } })
    const preview = await stack.preview('--diff', '--show-full-output')
    expect(preview.changes).toEqual({ bot: CREATE_FIRST })
    say(preview)
    say(await stack.up('--diff'))
    remember()
    say(await stack.pulumi('stack', 'export'))
    say(await stack.pulumi('stack', 'output', '--json'))
    say(await stack.pulumi('stack', 'history', '--json'))
    expect(new Set(values).size).toBeGreaterThan(6)
    expect(await leaks(stack, values, printed)).toEqual([])
    say(await stack.destroy())
    expect(await leaks(stack, values, printed)).toEqual([])
  })

  test('storeSecret: false keeps key and secret out of the state altogether', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      encryptedBy: 'passphrase',
      env: settingsOf(emulator),
      program: { resources: { bot: apiKey({ ...BOT, storeSecret: false, keepers: { a: '1' } }) } },
    })
    await stack.up()
    const [made] = emulator.keys().filter(({ name }) => name === 'bot')
    const values = [made?.value ?? '', made?.secret ?? '']
    const inClear = async () => (await stack.pulumi('stack', 'export', '--show-secrets')).stdout
    const exported = await inClear()
    expect(values.filter(value => exported.includes(value))).toEqual([])
    await expectNoChange(stack, '--refresh')
    await stack.refresh()
    const refreshed = await inClear()
    expect(values.filter(value => refreshed.includes(value))).toEqual([])

    // A key that was stored is forgotten, and what the platform still shows comes back.
    await stack.write({ resources: { bot: apiKey({ ...BOT, keepers: { a: '1' } }) } })
    const stored = await stack.up()
    expect(stored.changes).toEqual({ bot: 'update' })
    expect(stored.warnings.join('\n')).toMatch(/secret of an API key is not stored/)
    const { outputs } = await stack.resource('bot')
    expect([outputs['key'], outputs['secret'] ?? null]).toEqual([made?.value, null])
    expect(stored.warnings.join('\n')).toContain('replace the key (pulumi up --replace …)')
    await stack.up('--replace', stack.urn('bot'))
    expect((await stack.resource('bot')).secrets).toEqual(['key', 'secret'])
    await stack.write({ resources: { bot: apiKey({ ...BOT, storeSecret: false, keepers: { a: '1' } }) } })
    expect((await stack.up()).changes).toEqual({ bot: 'update' })
    const [forgotten] = emulator.keys().filter(({ name }) => name === 'bot')
    expect(await inClear()).not.toContain(forgotten?.value)
    await stack.destroy()
    expect(managedNames(emulator)).toEqual([])
  })

  test('a credential that is configured in clear is encrypted in the state', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      program: { resources: { bot: apiKey(BOT) } },
      encryptedBy: 'passphrase',
    })
    await stack.configure({
      'ekb:endpoint': emulator.endpoint,
      'ekb:projectId': emulator.projectId,
      'ekb:apiKey': emulator.apiKey,
      'ekb:apiSecret': emulator.apiSecret,
    })
    await stack.up()
    const exported = (await stack.pulumi('stack', 'export')).stdout
    expect([emulator.apiKey, emulator.apiSecret].filter(value => exported.includes(value))).toEqual([])
    await expectNoChange(stack)
    await stack.destroy()
  })

  test('credentials in the configuration are encrypted, and rotated ones work from the environment', async () => {
    await using emulator = await emulatorFor({
      seed: { projects: [{ id: 'home', keys: [{ name: 'admin', type: 'privileged' }] }] },
    })
    const admin = emulator.keys().find(({ name }) => name === 'admin')
    await using stack = await openStack({
      engine,
      encryptedBy: 'passphrase',
      program: {
        config: { apiSecret: { type: 'string', secret: true } },
        resources: {
          byDefault: apiKey({ ...BOT, name: 'by-default' }),
          second: provider({
            endpoint: emulator.endpoint,
            apiKey: admin?.value ?? '',
            apiSecret: ref('apiSecret'),
            projectId: 'home',
          }),
          explicit: apiKey({ ...BOT, name: 'explicit' }, { provider: ref('second') }),
        },
      },
    })
    await stack.configure(
      { 'ekb:endpoint': emulator.endpoint, 'ekb:projectId': emulator.projectId },
      {
        'ekb:apiKey': emulator.apiKey,
        'ekb:apiSecret': emulator.apiSecret,
        apiSecret: admin?.secret ?? '',
      },
    )
    const up = await stack.up()
    expect(up.changes).toEqual({ byDefault: 'create', second: 'create', explicit: 'create' })
    expect(managedNames(emulator).sort()).toEqual(['admin', 'by-default', 'explicit'])
    await expectNoChange(stack)
    const found = await leaks(stack, [
      emulator.apiKey,
      emulator.apiSecret,
      admin?.value ?? '',
      admin?.secret ?? '',
    ])
    // The program itself says the key of the second provider; everything else is encrypted.
    expect(found).toEqual(['project/Pulumi.yaml'])

    await deleteOnPage(emulator, admin?.value ?? '')
    const refused = await stack.fail('destroy')
    expect(refused.errors.join('\n')).toMatch(/credentials/i)
    stack.env['EKB_API_KEY'] = emulator.apiKey
    stack.env['EKB_API_SECRET'] = emulator.apiSecret
    await stack.destroy()
    expect(managedNames(emulator)).toEqual([])
  })
})
