import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dist } from '../../../scripts/build/places.ts'
import { executable } from '../../../scripts/engines/recipe.ts'
import { engineTest, newestEngine } from '../faults/support/newest-engine.ts'
import { providerConfig } from '../faults/support/provider-folder.ts'
import { openStage, type Stage } from '../faults/support/stage.ts'
import { describeOutcome, startCommand } from '../harness/command.ts'
import { type Canary, findCanaries, formsOf } from './canaries.ts'
import { beRefused, crash, failInEveryWay, loseAnswers } from './failures.ts'
import { configuration, liveAndDie } from './life-of-keys.ts'
import { Recording } from './recording.ts'

const cliConfig = await providerConfig()

const TRACE = { TF_LOG: 'TRACE' }

/**
 * How engine and provider are made to log; without a path the log goes to the standard error. The core logs
 * which calls it makes and never what is in them, gRPC's own log is no different.
 */
const OTHER_LOGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'TF_LOG=JSON': { TF_LOG: 'JSON', TF_LOG_PATH: '' },
  'TF_LOG_CORE and TF_LOG_PROVIDER, and the log of gRPC': {
    TF_LOG_CORE: 'TRACE',
    TF_LOG_PROVIDER: 'TRACE',
    TF_LOG_PATH: '',
    GRPC_GO_LOG_SEVERITY_LEVEL: 'info',
    GRPC_GO_LOG_VERBOSITY_LEVEL: '99',
    GODEBUG: 'http2debug=2',
  },
}

type Story = (stage: Stage, recording: Recording) => Promise<void>

/** What is told, and under which log. */
const STORIES: readonly (readonly [string, Story, Readonly<Record<string, string>>])[] = [
  ['requests that fail, with a server that repeats what it knows', failInEveryWay, TRACE],
  ['keys that live and die', liveAndDie, TRACE],
  ...Object.entries(OTHER_LOGS).map(
    ([name, log]) => [`keys that live and die, ${name}`, liveAndDie, log] as const,
  ),
  ['answers that are lost', loseAnswers, TRACE],
  ['requests that are refused', beRefused, TRACE],
  ['providers that crash', crash, TRACE],
]

/** A key that was there before, so that it can be imported and read. */
const SEED = {
  projects: [
    {
      id: 'e4b0000000000000000001',
      keys: [{ name: 'legacy', type: 'locked_down_viewer' as const, age: '30d' }],
    },
  ],
}

describe.concurrent.each([await newestEngine('terraform'), await newestEngine('opentofu')])(
  'no key and no secret is printed or logged, $label',
  wanted => {
    for (const [title, story, log] of STORIES) {
      engineTest(wanted, title, async engine => {
        await using stage = await openStage({
          engine,
          cliConfig,
          main: configuration('1'),
          env: { ...log, EKB_REQUEST_TIMEOUT: '5s', EKB_MAX_RETRIES: '0' },
          emulator: { seed: SEED },
        })
        const recording = new Recording(stage)
        await story(stage, recording)
        await recording.finish()
        const everything = Object.values(recording.texts).join('\n')
        expect(everything, 'the log of the provider is in it').toContain('The platform answered')
        expect(everything, 'the log of the core is in it').toContain('CLI args')
        const canaries = [...stage.canaries(), ...recording.canaries]
        expect(canaries.length).toBeGreaterThan(4)
        expect(findCanaries(recording.texts, canaries)).toEqual([])
        expectToBeFound(recording, canaries)
      })
    }

    engineTest(wanted, 'the emulator around a command', async engine => {
      await using stage = await openStage({
        engine,
        cliConfig,
        main: 'resource "ekb_api_key" "bot" {\n  name = "bot"\n  type = "privileged"\n}',
        env: TRACE,
      })
      const data = join(stage.folder, 'keys.ndjson')
      const outcome = await startCommand(
        join(dist, 'bin', executable('ekb')),
        ['emulator', '--data', data, '--', engine.path, 'apply', '-no-color', '-auto-approve'],
        { cwd: stage.folder, env: stage.env },
      ).ended
      expect(outcome.code, describeOutcome(outcome)).toBe(0)
      const recording = new Recording(stage)
      recording.keep('ekb emulator', outcome)
      recording.add('log', await stage.log())
      const file = await readFile(data, 'utf8')
      const canaries = [...file.matchAll(/"(value|secret)":"([^"]+)"/g)].map(([, what = '', value = '']) => ({
        what,
        value,
      }))
      expect(canaries.length).toBeGreaterThanOrEqual(6)
      expect(findCanaries(recording.texts, canaries)).toEqual([])
      expectToBeFound(recording, canaries)
    })
  },
)

/** The same search over the same texts fails as soon as one canary is anywhere in them. */
function expectToBeFound({ texts }: Recording, canaries: readonly Canary[]): void {
  const canary = canaries.at(-1)
  const [where, text = ''] = Object.entries(texts).at(-1) ?? ['']
  if (canary === undefined) throw new Error('there are no canaries')
  for (const [form, value] of formsOf(canary.value)) {
    const planted = {
      ...texts,
      [where]: text.slice(0, text.length / 2) + value + text.slice(text.length / 2),
    }
    expect(findCanaries(planted, [canary])).toContainEqual(expect.objectContaining({ where, form }))
  }
}

describe('the search', () => {
  const value = 'e4b00000-1111-4222-8333-444455556666'
  const secret = 'q+/Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0eA==='
  const canaries = [
    { what: 'a value', value },
    { what: 'a secret', value: secret },
  ]

  test.each([...formsOf(value), ...formsOf(secret)])('finds a canary that is %s', (form, planted) => {
    const text = `2026-11-23T17:00:00Z [TRACE] something: ${JSON.stringify({ a: 1 })} ${planted}, and on`
    expect(findCanaries({ log: text }, canaries)).toContainEqual(
      expect.objectContaining({ where: 'log', form }),
    )
  })

  test('finds nothing where nothing is, and never repeats what it found', () => {
    expect(findCanaries({ log: 'e4b0…6666 sha256:0123456789abcdef' }, canaries)).toEqual([])
    expect(JSON.stringify(findCanaries({ log: value }, canaries))).not.toContain(value)
  })
})
