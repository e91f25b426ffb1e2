import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPolicyPack, type PolicyApp } from '../../packages/support/policy-app.ts'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import {
  apiKey,
  type Events,
  existingApiKey,
  expectNoChange,
  invoke,
  openStack,
  type Program,
  policyArguments,
  ref,
  rotatingApiKey,
} from '../harness/pulumi/index.ts'

const SOUND = apiKey({ name: 'teams-bot', type: 'locked_down_viewer', rotateAfter: '90d' })

describeNewest('the policy pack', { pulumi: '0' }, engine => {
  let folder: string
  let app: PolicyApp

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-policy-pack-')))
    app = await installPolicyPack(folder)
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function openGuarded(env: Readonly<Record<string, string>>, program: Program) {
    const stack = await openStack({ engine, env, program })
    return Object.assign(stack, { guarded: (settings?: object) => policyArguments(stack, app, settings) })
  }

  test('says nothing of sound keys, and changes nothing', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openGuarded(settingsOf(emulator), { resources: { bot: SOUND } })
    const up = await stack.up(...(await stack.guarded()))
    expect([up.changes, up.violations]).toEqual([{ bot: 'create' }, []])
    expect(up.stdout).toContain('ekb@v')
    await expectNoChange(stack)
  })

  // One at a time: a run ends with the first that it finds.
  test.for([
    [
      'EKB001 mandatory bot',
      apiKey({ name: 'ci-deployer', type: 'privileged', rotateAfter: '90d' }),
      'The key "ci-deployer" is privileged, and its name is not approved. Use `locked_down_viewer` if the key only reads.',
    ],
    [
      'EKB003 mandatory bot',
      apiKey(
        { name: 'gap-bot', type: 'locked_down_viewer', keepers: { a: 'b' } },
        { deleteBeforeReplace: true },
      ),
      '"gap-bot" is rotated with deleteBeforeReplace.',
    ],
    [
      'EKB008 mandatory bot',
      apiKey({ name: 'Automator Key', type: 'locked_down_viewer', rotateAfter: '90d' }),
      '"Automator Key" is the name of the system key.',
    ],
  ] as const)(
    '%s fails the preview, and the update before anything is sent',
    async ([violation, bot, words]) => {
      await using emulator = await emulatorFor()
      await using stack = await openGuarded(settingsOf(emulator), { resources: { bot } })
      const preview = await stack.fail('preview', ...(await stack.guarded()))
      expect(violationsOf(preview)).toEqual([violation])
      expect(preview.stdout).toContain(words)
      expect(violationsOf(await stack.fail('up', ...(await stack.guarded())))).toEqual([violation])
      expect(changesAsked(emulator)).toEqual([])
    },
  )

  test('what is advisory is said, and stops nothing', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openGuarded(settingsOf(emulator), {
      resources: {
        test: apiKey({ name: 'test', type: 'locked_down_viewer' }),
        publisher: apiKey({ name: 'wiki-publisher', type: 'locked_down_viewer', keepers: { a: 'b' } }),
      },
    })
    const expected = ['EKB013 advisory publisher', 'EKB018 advisory test', 'EKB019 advisory test']
    expect(violationsOf(await stack.preview(...(await stack.guarded())))).toEqual(expected)
    expect(violationsOf(await stack.up(...(await stack.guarded())))).toEqual(expected)
    expect(managedNames(emulator).sort()).toEqual(['test', 'wiki-publisher'])
  })

  test('a rotating key is judged by its overlap, and a key that a program only looks up is not', async () => {
    await using emulator = await emulatorFor()
    const bot = { name: 'teams-bot', type: 'locked_down_viewer', rotateAfter: '360d', overlap: '6d' }
    const resources = {
      bot: SOUND,
      long: rotatingApiKey({ ...bot, name: 'slack-bot' }),
      short: rotatingApiKey({ ...bot, name: 'wiki-bot', overlap: '0h' }),
    }
    await using stack = await openGuarded(settingsOf(emulator), { resources })
    const expected = ['EKB033 advisory short', 'EKB034 advisory long']
    expect(violationsOf(await stack.up(...(await stack.guarded())))).toEqual(expected)
    const looked = existingApiKey((await stack.resource('bot')).id)
    await stack.write({ resources: { ...resources, looked } })
    for (const run of ['preview', 'up'] as const) {
      expect(violationsOf(await stack[run](...(await stack.guarded())))).toEqual(expected)
    }
    const twice = apiKey({ name: 'teams-bot', type: 'locked_down_viewer' }, { import: 'name:teams-bot' })
    await stack.write({ resources: { ...resources, twice } })
    const shared = await stack.fail('preview', ...(await stack.guarded({ EKB019: 'disabled' })))
    expect(violationsOf(shared)).toContain('EKB030 mandatory *')
    expect(shared.stdout).toContain('have one key.')
  })

  test('settings approve, change levels, switch off, and are refused where they are wrong', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openGuarded(settingsOf(emulator), {
      resources: {
        deployer: apiKey({ name: 'ci-deployer', type: 'privileged' }),
        runner: apiKey({ name: 'ci-runner', type: 'privileged', rotateAfter: '90d' }),
      },
    })
    const settings = {
      EKB001: { approved_privileged: ['ci-*'] },
      EKB011: { enforcementLevel: 'mandatory', privileged_keys_per_project: 1 },
      EKB019: 'disabled',
      EKB024: { pattern: '^ci-r' },
    }
    const preview = await stack.fail('preview', ...(await stack.guarded(settings)))
    expect(violationsOf(preview)).toEqual(['EKB011 mandatory *', 'EKB024 advisory deployer'])
    const wrong = async (given: object) =>
      (await stack.fail('preview', ...(await stack.guarded(given)))).errors.join('\n')
    expect(await wrong({ EKB010: { maximum_age: '5y' } })).toContain(
      'EKB010: maximum_age: Does not match pattern',
    )
    expect(await wrong({ EKB001: { approved: ['ci-*'] } })).toMatch(
      /EKB001: "approved" is not a setting of this policy; it has approved_privileged\.$/,
    )
  })

  test('what only the update will tell is judged there, before the key is made', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openGuarded(settingsOf(emulator), {
      resources: {
        bot: SOUND,
        second: apiKey({ name: `ci-${ref('bot.id')}`, type: 'privileged', rotateAfter: '90d' }),
        third: apiKey({
          name: `${ref('bot.name')}-${ref('bot.id')}`,
          type: 'locked_down_viewer',
          keepers: { of: ref('bot.fingerprint') },
        }),
      },
    })
    const settings = { EKB024: { pattern: '^[a-z]+-bot$' } }
    const preview = await stack.preview(...(await stack.guarded(settings)))
    expect([preview.violations, preview.changes]).toEqual([
      [],
      { bot: 'create', second: 'create', third: 'create' },
    ])
    const up = await stack.fail('up', ...(await stack.guarded(settings)))
    expect(violationsOf(up)).toContain('EKB001 mandatory second')
    // The third one is under way at the same time, and may be made or not.
    expect(managedKeys(emulator).filter(({ type }) => type === 'privileged')).toEqual([])
  })

  test('the stack as a whole: names that repeat, ages, and what this run replaces', async () => {
    const keys = [{ name: 'legacy-sync', type: 'locked_down_viewer' as const, age: '400d' }]
    await using emulator = await emulatorFor({ seed: { projects: [{ id: 'home', keys }] } })
    await using stack = await openGuarded(settingsOf(emulator), { resources: { bot: SOUND, again: SOUND } })
    await stack.import(
      'ekb:index:ApiKey',
      'legacy',
      'name:legacy-sync',
      '--protect=false',
      '--generate-code=false',
    )
    const legacy = { name: 'legacy-sync', type: 'locked_down_viewer' }
    const write = (more: object) =>
      stack.write({ resources: { bot: SOUND, again: SOUND, legacy: apiKey({ ...legacy, ...more }) } })
    await write({ keepers: { release: '1' } })
    const expected = ['EKB009 advisory *', 'EKB010 advisory legacy']
    const preview = await stack.preview(...(await stack.guarded()))
    expect(violationsOf(preview)).toEqual(expected)
    expect(preview.violations.map(({ message }) => message).join('\n')).toContain(
      '"legacy" is 400 days old, the limit is 365 days, and this run does not replace it.',
    )
    expect(violationsOf(await stack.up(...(await stack.guarded())))).toEqual(expected)
    await write({ keepers: { release: '2' } })
    expect(violationsOf(await stack.preview(...(await stack.guarded())))).toEqual(['EKB009 advisory *'])
    expect(violationsOf(await stack.up(...(await stack.guarded())))).toEqual(['EKB009 advisory *'])
  })

  test('no value comes into a message: neither a key that was made a name, nor a name that is a secret', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openGuarded(settingsOf(emulator), {
      config: { label: { type: 'string' } },
      variables: { system: invoke('ekb:getAutomatorKey', { reveal: true }) },
      resources: {
        copy: apiKey({ name: `bot ${ref('system.key')}`, type: 'privileged' }),
        quiet: apiKey({ name: ref('label'), type: 'privileged' }),
      },
    })
    await stack.configure({}, { label: 'correct-horse-battery' })
    const settings = { EKB011: { privileged_keys_per_project: 0 }, EKB024: { pattern: '^none$' } }
    const preview = await stack.fail('preview', ...(await stack.guarded(settings)))
    expect(violationsOf(preview)).toEqual([
      'EKB001 mandatory copy',
      'EKB001 mandatory quiet',
      'EKB011 advisory *',
      'EKB019 advisory copy',
      'EKB019 advisory quiet',
      'EKB024 advisory quiet',
    ])
    const said = preview.violations.map(({ message }) => message).join('\n')
    const system = emulator.keys().find(({ type }) => type === 'system')
    expect(said.includes(String(system?.value))).toBe(false)
    expect(said).not.toContain('correct-horse-battery')
    expect(said).toContain('The key "[secret]" is privileged')
  })
})

/**
 * What was found, in order of the alphabet. Resources are registered in no fixed order, so of what is said of one
 * of several the name is left open.
 */
function violationsOf({ violations }: Pick<Events, 'violations'>): string[] {
  const ofSeveral = ['EKB009', 'EKB011', 'EKB030']
  return violations
    .map(({ policy, level, name }) => `${policy} ${level} ${ofSeveral.includes(policy) ? '*' : name}`)
    .sort()
}
