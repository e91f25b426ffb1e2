import { expect, test } from 'vitest'
import { describeNewest, emulatorFor, settingsOf } from '../harness/index.ts'
import { apiKey, openStack, type Program, type ProgramValue, provider, ref } from '../harness/pulumi/index.ts'

const BOT = { name: 'bot', type: 'locked_down_viewer' }

/** A program with one ApiKey whose properties the YAML host cannot judge, so that the provider has to. */
function untyped(properties: Readonly<Record<string, ProgramValue>>): Program {
  const references = Object.keys(properties).map(name => [name, ref(`raw.${name}`)])
  return {
    config: { raw: { type: 'object', default: properties } },
    resources: { bot: apiKey(Object.fromEntries(references)) },
  }
}

describeNewest('refusals', { pulumi: '0' }, engine => {
  test('wrong inputs are refused in the preview with their path, and nothing is sent', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator) })
    const refusals: [what: string, properties: Record<string, ProgramValue>, words: RegExp][] = [
      ['an unknown type', { ...BOT, type: 'admin' }, /\btype\b.*"privileged" or "locked_down_viewer"/s],
      ['a name of white space', { ...BOT, name: '  ' }, /\bname\b.*1 to 255 characters/s],
      ['a duration without a unit', { ...BOT, rotateAfter: '90' }, /rotateAfter.*"90d"/s],
      ['a duration that is too short', { ...BOT, rotateAfter: '5m' }, /rotateAfter.*1h to 3650d/s],
      ['keepers that are no map', { ...BOT, keepers: 'all' }, /keepers/],
      ['a keeper that is no text', { ...BOT, keepers: { a: { b: 1 } } }, /keepers\.a/],
      ['a flag that is text', { ...BOT, storeSecret: 'perhaps' }, /storeSecret/],
      [
        'the name of the system key',
        { ...BOT, name: 'Automator Key' },
        /The Automator key cannot be managed/,
      ],
      [
        'the same in other letters',
        { ...BOT, name: ' automator KEY' },
        /The Automator key cannot be managed/,
      ],
    ]
    for (const [what, properties, words] of refusals) {
      await stack.write(untyped(properties))
      const refused = await stack.fail('preview')
      expect(refused.diagnostics, what).toContainEqual(
        expect.objectContaining({ severity: 'error', name: 'bot', message: expect.stringMatching(words) }),
      )
    }
    // Several at once are all told.
    await stack.write({ resources: { bot: apiKey({ ...BOT, name: '', rotateAfter: 'soon' }) } })
    const both = (await stack.fail('preview')).errors.join('\n')
    expect(both).toMatch(/\bname\b/)
    expect(both).toMatch(/rotateAfter/)
    // What the schema tells is refused by the language host.
    await stack.write({ resources: { bot: apiKey({ ...BOT, colour: 'red' }) } })
    expect((await stack.fail('up')).text).toMatch(/colour/)
    expect(emulator.counts().total).toBe(0)
  })

  test('missing and wrong settings are refused, naming setting and variable', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine })
    const { EKB_ENDPOINT = '', EKB_API_SECRET = '', ...rest } = settingsOf(emulator)
    const bot = apiKey(BOT)
    const withProvider = (settings: Record<string, ProgramValue>): Program => ({
      resources: { own: provider(settings), bot: apiKey(BOT, { provider: ref('own') }) },
    })
    const refusals: [env: Record<string, string>, program: Program, words: RegExp][] = [
      [{ ...rest, EKB_API_SECRET }, { resources: { bot } }, /endpoint\b.*EKB_ENDPOINT/s],
      [{ ...rest, EKB_ENDPOINT }, { resources: { bot } }, /apiSecret\b.*EKB_API_SECRET/s],
      [
        { ...settingsOf(emulator), EKB_PROJECT_ID: '' },
        { resources: { bot } },
        /project.*projectId.*EKB_PROJECT_ID/s,
      ],
      [
        { ...rest, EKB_API_SECRET, EKB_ENDPOINT: 'http://ekb.example.com' },
        { resources: { bot } },
        /clear text.*EKB_ENDPOINT/s,
      ],
      [settingsOf(emulator), withProvider({ endpoint: 'ekb.example.com' }), /endpoint.*https:\/\//s],
      [settingsOf(emulator), withProvider({ requestTimeout: 'soon' }), /requestTimeout.*30s/s],
      [settingsOf(emulator), withProvider({ projectId: 'two words' }), /projectId|project id/],
    ]
    for (const [env, program, words] of refusals) {
      for (const name of Object.keys(settingsOf(emulator))) delete stack.env[name]
      Object.assign(stack.env, env)
      await stack.write(program)
      const refused = await stack.fail('preview')
      expect(refused.errors.join('\n')).toMatch(words)
      expect(refused.stdout + refused.stderr).not.toContain(emulator.apiSecret)
    }
    expect(emulator.counts().total).toBe(0)
  })
})
