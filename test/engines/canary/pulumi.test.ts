import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Emulator, KeyRecord } from '../../../src/emulator/index.ts'
import { installPolicyPack } from '../../packages/support/policy-app.ts'
import { describeNewest, emulatorFor, settingsOf } from '../harness/index.ts'
import {
  apiKey,
  invoke,
  type Operation,
  openStack,
  type Program,
  policyArguments,
  ref,
  type Stack,
} from '../harness/pulumi/index.ts'
import { type Canary, findCanaries } from './canaries.ts'

/** Keys of both types, everything that can be read of keys, and outputs that hold them. */
function program(build: string): Program {
  return {
    variables: {
      system: invoke('ekb:getAutomatorKey', { reveal: true }),
      legacy: invoke('ekb:getApiKey', { name: 'legacy', reveal: true }),
      all: invoke('ekb:getApiKeys'),
    },
    resources: {
      deployer: apiKey({ name: 'deployer', type: 'privileged', keepers: { build } }),
      bot: apiKey({ type: 'locked_down_viewer', rotateAfter: '90d' }),
      forgotten: apiKey({ name: 'forgotten', type: 'locked_down_viewer', storeSecret: false }),
    },
    outputs: {
      botKey: ref('bot.key'),
      botSecret: ref('bot.secret'),
      systemKey: ref('system.key'),
      legacyKey: ref('legacy.key'),
      keys: ref('all.keys'),
      botFingerprint: ref('bot.fingerprint'),
    },
  }
}

/** Every key and secret that ever was on the platform, those of the provider among them. */
function watch(emulator: Emulator): () => readonly Canary[] {
  const ever = new Map<string, KeyRecord>(emulator.keys().map(key => [key.value, key]))
  emulator.subscribe(() => {
    for (const key of emulator.keys()) ever.set(key.value, key)
  })
  return () =>
    [...ever.values()].flatMap(({ name, value, secret }) => [
      { what: `the value of ${name}`, value },
      { what: `the secret of ${name}`, value: secret },
    ])
}

/**
 * What the engine itself prints of the properties that pass between it and its plugins, at -v=9: in clear, and
 * no provider can change it (sdk/go/common/resource/plugin/rpc.go). docs/pulumi.md warns of it.
 */
const ENGINE_PRINTS_PROPERTIES = /(Unm|M)arshal(ing|ed)? (property|properties|value)|for RPC\[/

const SEED = {
  projects: [
    {
      id: 'e4b0000000000000000001',
      keys: [{ name: 'legacy', type: 'locked_down_viewer' as const, age: '30d' }],
    },
  ],
}

/** Everything that was printed, by where it comes from. */
class Prints {
  readonly texts: Record<string, string> = {}
  readonly #stack: Stack

  constructor(stack: Stack) {
    this.#stack = stack
  }

  async run(operation: Operation, ...args: string[]): Promise<void> {
    const ran = await (await this.#stack.start(operation, ...args)).ended
    this.add(`${operation} ${args.join(' ')}: stdout`, ran.stdout)
    this.add(`${operation} ${args.join(' ')}: stderr`, ran.stderr)
  }

  async print(...args: string[]): Promise<void> {
    const { stdout, stderr } = await this.#stack.pulumi(...args)
    this.add(args.join(' '), stdout + stderr)
  }

  add(where: string, text: string): void {
    this.texts[`${Object.keys(this.texts).length} ${where}`] = text
  }

  /** Event logs, state, history and whatever else the engine has written for this stack. */
  async finish(): Promise<void> {
    for (const [path, text] of await this.#stack.files()) this.add(`file ${path}`, text)
  }
}

function expectToBeFound({ texts }: Prints, canaries: readonly Canary[]): void {
  const canary = canaries.at(-1)
  if (canary === undefined) throw new Error('there are no canaries')
  const [where] = Object.keys(texts)
  const planted = { ...texts, [String(where)]: `${texts[String(where)]} ${canary.value}` }
  expect(findCanaries(planted, [canary])).toContainEqual(expect.objectContaining({ where, form: 'exact' }))
}

describeNewest('no key and no secret is printed or logged', { pulumi: '0' }, engine => {
  test('keys that live and die, at every level of printing below the properties themselves', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const canaries = watch(emulator)
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: program('1') })
    const prints = new Prints(stack)
    await prints.run('preview', '--diff')
    await prints.run('up', '--diff')
    await prints.run('refresh', '--diff')
    await prints.print('preview', '--json')
    await prints.print('stack', 'output')
    await prints.print('stack', 'export')
    await stack.write(program('2'))
    emulator.advance('91d')
    await prints.run('preview', '--refresh', '--diff')
    await prints.run('up', '--refresh', '--diff', '--logtostderr', '-v=5')
    await prints.run('import', 'ekb:index:ApiKey', 'legacy', 'name:legacy')
    await prints.print('stack', 'history')
    await prints.run('destroy', '--diff')
    await prints.finish()
    expect(canaries().length).toBeGreaterThan(12)
    expect(findCanaries(prints.texts, canaries())).toEqual([])
    expectToBeFound(prints, canaries())
  })

  test('pulumi up --logtostderr -v=9: nothing but what the engine prints of the properties', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const canaries = watch(emulator)
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: program('1') })
    const prints = new Prints(stack)
    await prints.run('up', '--logtostderr', '-v=9', '--logflow')
    await stack.write(program('2'))
    await prints.run('up', '--refresh', '--logtostderr', '-v=9', '--logflow')
    await prints.finish()
    const own = Object.fromEntries(
      Object.entries(prints.texts).map(([where, text]) => [
        where,
        text
          .split('\n')
          .filter(line => !ENGINE_PRINTS_PROPERTIES.test(line))
          .join('\n'),
      ]),
    )
    expect(Object.values(prints.texts).join('\n')).toMatch(ENGINE_PRINTS_PROPERTIES)
    expect(findCanaries(own, canaries())).toEqual([])
    // Without the exception the same search finds them: what the documentation says of -v=9 is still true.
    expect(findCanaries(prints.texts, canaries())).not.toEqual([])
  })

  test('a policy pack that finds fault with every key', async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-policy-canary-')))
    try {
      const app = await installPolicyPack(folder)
      await using emulator = await emulatorFor({ seed: SEED })
      const canaries = watch(emulator)
      await using stack = await openStack({ engine, env: settingsOf(emulator), program: program('1') })
      const prints = new Prints(stack)
      const guarded = await policyArguments(stack, app, {
        all: 'advisory',
        EKB010: { maximum_age: '1d' },
        EKB011: { privileged_keys_per_project: 0 },
        EKB024: { pattern: '^none$' },
      })
      await prints.run('preview', '--diff', ...guarded)
      await prints.run('up', '--diff', '--logtostderr', '-v=5', ...guarded)
      await prints.print('preview', '--json', ...guarded)
      await stack.write(program('2'))
      await prints.run('up', '--diff', ...guarded)
      await prints.finish()
      const text = Object.values(prints.texts).join('\n')
      for (const rule of ['EKB001', 'EKB011', 'EKB019', 'EKB024']) expect(text).toContain(rule)
      expect(findCanaries(prints.texts, canaries())).toEqual([])
      expectToBeFound(prints, canaries())
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('failures, with a server that repeats what it knows', async () => {
    await using emulator = await emulatorFor({ seed: SEED })
    const canaries = watch(emulator)
    await using stack = await openStack({
      engine,
      env: { ...settingsOf(emulator), EKB_REQUEST_TIMEOUT: '5s', EKB_MAX_RETRIES: '0' },
      program: program('1'),
    })
    const prints = new Prints(stack)
    await prints.run('up')
    const echo = emulator.keys().flatMap(({ value, secret }) => [value, secret])
    for (const operation of ['list', 'create', 'delete'] as const) {
      emulator.faults.add({ match: { operation }, effect: { status: 400, body: { detail: echo.join(' ') } } })
      await stack.write(program(operation))
      await prints.run('up', '--diff', '--logtostderr', '-v=5')
      await prints.run('refresh', '--diff')
      await prints.run('destroy', '--diff')
      emulator.faults.clear()
    }
    await prints.finish()
    expect(Object.values(prints.texts).join('\n')).toContain('error:')
    expect(findCanaries(prints.texts, canaries())).toEqual([])
    expectToBeFound(prints, canaries())
  })
})
