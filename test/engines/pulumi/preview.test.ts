import { expect, test } from 'vitest'
import { describeNewest, emulatorFor, settingsOf } from '../harness/index.ts'
import { apiKey, expectNoChange, openStack, type Ran, ref, stepIn, UNKNOWN } from '../harness/pulumi/index.ts'

const VIEWER = { type: 'locked_down_viewer' } as const
const PROGRAM = {
  resources: {
    bot: apiKey({ name: 'teams-bot', ...VIEWER, rotateAfter: '90d', keepers: { release: '1' } }),
    reader: apiKey({ name: 'reader', ...VIEWER, keepers: { bot: ref('bot.id') } }),
  },
  outputs: {
    key: ref('bot.key'),
    secret: ref('bot.secret'),
    fingerprint: ref('bot.fingerprint'),
    made: `made ${ref('bot.createdAt')}`,
    due: ref('bot.rotationDueAt'),
    name: ref('bot.name'),
    project: ref('bot.projectId'),
  },
}

describeNewest('previews', { pulumi: '0' }, engine => {
  test('what only the platform knows is unknown, the rest is told, and nothing but lists is sent', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: PROGRAM })
    const preview = await stack.preview()
    expect(preview.changes).toEqual({ bot: 'create', reader: 'create' })
    expect(preview.diagnostics).toEqual([])
    expect(preview.outputs).toEqual({
      key: UNKNOWN,
      secret: UNKNOWN,
      fingerprint: UNKNOWN,
      made: UNKNOWN,
      due: UNKNOWN,
      name: 'teams-bot',
      project: emulator.projectId,
    })
    expect(stepIn(preview, 'reader', 'create').after?.inputs).toMatchObject({ keepers: { bot: UNKNOWN } })
    expect(emulator.counts()).toMatchObject({ create: 0, delete: 0, other: 0 })

    // The same by the CLI's own JSON, which pipelines read.
    const { steps } = JSON.parse((await stack.pulumi('preview', '--json')).stdout) as {
      readonly steps: readonly { readonly op: string; readonly urn: string }[]
    }
    expect(steps.filter(({ urn }) => urn === stack.urn('bot')).map(({ op }) => op)).toEqual(['create'])
    expect(emulator.counts()).toMatchObject({ create: 0, delete: 0, other: 0 })
  })

  test('after an update there is nothing to change, and a refresh changes no output', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: PROGRAM })
    const up = await stack.up()
    expect(up.changes).toEqual({ bot: 'create', reader: 'create' })
    expect(up.diagnostics).toEqual([])
    const state = await stack.exported()
    const made = emulator.keys().find(({ name }) => name === 'teams-bot')
    expect(state.outputs).toMatchObject({ key: made?.value, secret: made?.secret, name: 'teams-bot' })
    expect(state.secretOutputs).toEqual(['key', 'secret'])

    emulator.clearJournal()
    await expectNoChange(stack)
    await expectNoChange(stack, '--refresh')
    expect(await stack.up()).toMatchObject({ changes: {}, diagnostics: [] })
    expect(await stack.refresh()).toMatchObject({ changes: {}, diagnostics: [] })
    expect(await stack.exported()).toEqual(state)
    emulator.advance('10d')
    expect(await stack.refresh()).toMatchObject({ changes: {}, diagnostics: [] })
    expect(await stack.exported()).toEqual(state)
    await expectNoChange(stack)
    expect(emulator.counts()).toMatchObject({ create: 0, delete: 0, other: 0 })
  })
  test('what a person should know before the update is said beside the resource', async () => {
    await using emulator = await emulatorFor({
      seed: { projects: [{ id: 'home', keys: [{ name: 'taken', ...VIEWER }] }] },
    })
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: {
        resources: {
          ci: apiKey({ name: 'ci', type: 'privileged' }),
          second: apiKey({ name: 'taken', ...VIEWER }),
          bot: apiKey({ name: 'bot', ...VIEWER }),
        },
      },
    })
    const created = await stack.preview()
    expect(said(created)).toEqual([
      ['ci', 'A privileged API key will be created'],
      ['second', 'Another API key has the same name'],
    ])
    await stack.up()
    await expectNoChange(stack)

    await stack.write({
      resources: {
        ci: apiKey({ name: 'ci', type: 'privileged' }),
        second: apiKey({ name: 'renamed', ...VIEWER }),
        bot: apiKey({ name: 'bot', type: 'privileged' }),
      },
    })
    const replaced = await stack.preview()
    expect(said(replaced)).toEqual([
      ['bot', 'An API key becomes privileged'],
      ['second', 'Renaming an API key rotates it'],
    ])
  })

  test('every way in which a key is replaced, or loses rights or its value, has a warning that names it', async () => {
    await using emulator = await emulatorFor()
    const program = (release: string, type: string, storeSecret: boolean) => ({
      resources: {
        kept: apiKey({ name: 'kept', ...VIEWER, keepers: { release } }),
        weakened: apiKey({ name: 'weakened', type }),
        stored: apiKey({ name: 'stored', ...VIEWER, storeSecret }),
        asked: apiKey(
          { name: 'asked', ...VIEWER, rotateAfter: release === '1' ? '90d' : '80d' },
          { replaceOnChanges: ['rotateAfter'] },
        ),
        named: apiKey({ name: `of-${ref('kept.id')}`, ...VIEWER }),
      },
    })
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: program('1', 'privileged', true),
    })
    await stack.up()
    await stack.write(program('2', VIEWER.type, false))
    const preview = await stack.preview()
    expect(said(preview)).toEqual([
      ['asked', 'An API key is replaced on request'],
      ['kept', 'An API key is rotated because its keepers changed'],
      ['named', 'An API key may be replaced because a value is not known yet'],
      ['stored', 'The value of an API key is removed from the state'],
      ['weakened', 'An API key becomes read-only'],
    ])
    for (const { name, message } of preview.diagnostics) {
      expect(message).toContain(name === 'named' ? '"of-' : `"${name}"`)
    }
  })
})

/** What was told, by resource and by its first line, in order of the resources' names. */
function said({ diagnostics }: Ran): [name: string | undefined, summary: string | undefined][] {
  return diagnostics
    .map(({ name, message }) => [name, message.split('\n')[0]] as [string | undefined, string | undefined])
    .sort()
}
