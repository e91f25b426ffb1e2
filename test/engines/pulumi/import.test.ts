import { expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import type { Seed } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import { changesAsked, describeNewest, emulatorFor, managedNames, settingsOf } from '../harness/index.ts'
import {
  apiKey,
  existingApiKey,
  expectNoChange,
  openStack,
  ref,
  type Stack,
} from '../harness/pulumi/index.ts'

const TOKEN = 'ekb:index:ApiKey'
const VIEWER = 'locked_down_viewer'
const SEED: Seed = {
  projects: [
    {
      id: 'home',
      keys: [
        { name: 'bot', type: VIEWER, age: '100d' },
        { name: 'ci', type: 'privileged' },
        { name: 'reader', type: VIEWER },
        { name: 'twin', type: VIEWER },
        { name: 'twin', type: VIEWER },
      ],
    },
  ],
}

type Emulated = Awaited<ReturnType<typeof emulatorFor>>

function keyNamed(emulator: Emulated, name: string) {
  const key = emulator.keys().find(found => found.name === name)
  if (key === undefined) throw new Error(`the emulator has no key ${name}`)
  return { ...key, publicId: hashedId(new Secret(key.value)) }
}

/**
 * The state as it was before the last write, which may hold the id that was given: the engine notes what it is
 * about to import before it asks the provider, and the provider can only refuse.
 */
const NOTED_BY_ENGINE = 'backend/.pulumi/stacks/ekb-test/dev.json.bak'

/** The files of a stack in which a text stands, apart from {@link NOTED_BY_ENGINE}. */
async function filesWith(stack: Stack, text: string): Promise<string[]> {
  return [...(await stack.files())]
    .filter(([path, content]) => path !== NOTED_BY_ENGINE && content.includes(text))
    .map(([path]) => path)
}

describeNewest('import', { pulumi: '0' }, engine => {
  test('pulumi import takes a key by its id, with the project, and by its name', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    await using stack = await openStack({ engine, env: settingsOf(emulator) })
    const bot = keyNamed(emulator, 'bot')
    const ci = keyNamed(emulator, 'ci')
    const reader = keyNamed(emulator, 'reader')

    const imported = await stack.import(TOKEN, 'bot', bot.publicId)
    expect(imported.changes).toEqual({ bot: 'import' })
    expect(imported.stdout).toMatch(/type: ekb:ApiKey\s+properties:\s+name: bot\s+type: locked_down_viewer/)
    await stack.import(TOKEN, 'ci', `home/${ci.publicId}`, '--protect=false')
    await stack.import(TOKEN, 'reader', 'name:reader', '--protect=false')

    const state = await stack.exported()
    const ofName = (name: string) => state.resources.find(resource => resource.name === name)
    expect(ofName('bot')).toMatchObject({
      id: bot.publicId,
      protect: true,
      secrets: ['key'],
      outputs: { name: 'bot', type: VIEWER, projectId: 'home', key: bot.value, storeSecret: true },
    })
    expect(ofName('bot')?.outputs['secret'] ?? null).toBe(null)
    expect(ofName('ci')).toMatchObject({ id: ci.publicId, outputs: { type: 'privileged' } })
    expect(ofName('reader')).toMatchObject({ id: reader.publicId })

    await stack.write({
      resources: {
        bot: apiKey({ name: 'bot', type: VIEWER }, { protect: true }),
        ci: apiKey({ name: 'ci', type: 'privileged' }),
        reader: apiKey({ name: 'reader', type: VIEWER }),
      },
    })
    await expectNoChange(stack)
    await expectNoChange(stack, '--refresh')
    expect(await stack.exported()).toEqual(state)

    // The first keepers of an imported key are recorded, and an age that has passed makes it due.
    await stack.write({
      resources: {
        bot: apiKey({ name: 'bot', type: VIEWER, keepers: { a: '1' } }),
        ci: apiKey({ name: 'ci', type: 'privileged' }),
      },
    })
    expect((await stack.up()).changes).toEqual({ bot: 'update', reader: 'delete' })
    expect(changesAsked(emulator)).toEqual(['delete'])
    await stack.write({
      resources: {
        bot: apiKey({ name: 'bot', type: VIEWER, keepers: { a: '1' }, rotateAfter: '90d' }),
        ci: apiKey({ name: 'ci', type: 'privileged' }),
      },
    })
    const due = await stack.preview()
    expect(due.changes).toEqual({ bot: expect.stringContaining('replace') })
    expect(due.warnings.join('\n')).toMatch(/is due for rotation.* replaces "bot"/s)
  })

  test('the option import takes keys, with more inputs in the same update, and may stay', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    await using stack = await openStack({ engine, env: settingsOf(emulator) })
    const bot = keyNamed(emulator, 'bot')
    await stack.write({
      resources: {
        bot: apiKey({ name: 'bot', type: VIEWER }, { import: bot.publicId }),
        ci: apiKey({ name: 'ci', type: 'privileged', rotateAfter: '90d' }, { import: 'name:ci' }),
        looked: existingApiKey(keyNamed(emulator, 'reader').publicId),
      },
      outputs: { fingerprint: ref('looked.fingerprint'), name: ref('looked.name') },
    })
    const up = await stack.up()
    expect(up.changes).toMatchObject({ bot: 'import', ci: expect.stringMatching(/^import/) })
    expect(up.outputs).toEqual({
      name: 'reader',
      fingerprint: keyNamed(emulator, 'reader').publicId.replace('key_', 'sha256:'),
    })
    expect((await stack.resource('ci')).outputs).toMatchObject({ rotateAfter: '90d', name: 'ci' })
    expect((await stack.preview()).changes).toEqual({ looked: 'read' })
    expect(changesAsked(emulator)).toEqual([])

    // What is only looked up is not deleted.
    await stack.destroy()
    expect(managedNames(emulator)).toEqual(['reader', 'twin', 'twin'])
  })

  test('what cannot be imported is refused in words, and a key value is not repeated', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    await using stack = await openStack({ engine, env: settingsOf(emulator) })
    const bot = keyNamed(emulator, 'bot')
    const system = emulator.keys().find(({ type }) => type === 'system')
    const systemId = hashedId(new Secret(system?.value ?? ''))
    const refusals: [id: string, words: RegExp][] = [
      ['key_0123456789abcdef', /No such API key.*Project home has no key/s],
      ['name:nobody', /No such API key.*Project home has no key/s],
      ['name:twin', /More than one API key matches.*key_[0-9a-f]{16}.*key_[0-9a-f]{16}/s],
      [systemId, /The Automator key cannot be imported.*getAutomatorKey/s],
      [`home/${systemId}`, /The Automator key cannot be imported/],
      ['name:Automator Key', /The Automator key cannot be imported/],
      [bot.value, new RegExp(`The import id is the value of a key.*${bot.publicId}`, 's')],
    ]
    for (const [id, words] of refusals) {
      const refused = await stack.fail('import', TOKEN, 'taken', id)
      expect(refused.errors.join('\n')).toMatch(words)
      expect(refused.stdout + refused.stderr).not.toContain(bot.value)
    }
    expect((await stack.exported()).resources.filter(({ type }) => type === TOKEN)).toEqual([])
    expect(await filesWith(stack, bot.value)).toEqual([])

    // The same in a program: only the program itself holds the value.
    await stack.write({ resources: { bot: apiKey({ name: 'bot', type: VIEWER }, { import: bot.value }) } })
    const refused = await stack.fail('up')
    expect(refused.errors.join('\n')).toMatch(/The import id is the value of a key/)
    expect(refused.stdout + refused.stderr).not.toContain(bot.value)
    expect(await filesWith(stack, bot.value)).toEqual(['project/Pulumi.yaml'])
    expect(changesAsked(emulator)).toEqual([])
  })
})
