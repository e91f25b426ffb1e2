import { describe, expect, test } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.ts'
import { emulatorForTest } from '../emulator/emulators.ts'
import { diagnosed, environmentOf, expectWithheld, withheldOf } from './support/diagnosis.ts'

const KEYS = [
  { name: 'canary-teams-bot', type: 'locked_down_viewer', age: '12d' },
  { name: 'canary-nightly', type: 'privileged', age: '400d' },
] as const
const seed = { projects: [{ id: 'canary-project-1', name: 'Canary Project', keys: [...KEYS] }] }

/** Every way in which an emulated platform differs, with the notes and faults that it has, if any. */
const DIALECTS: readonly (readonly [EmulatorOptions, readonly string[]])[] = [
  [{}, []],
  [{ ids: true }, []],
  [{ ids: true, createIds: true, reuseIds: true }, []],
  [{ masked: true }, ['note list.identity']],
  [{ masked: true, ids: true }, []],
  [{ hideSystemKey: true }, ['note list.system-key']],
  [{ lowerCaseNames: true, nameLength: 9 }, []],
  [{ createReturnsExisting: true, deletes: 'pretended' }, []],
  [{ deletes: 'refused_as_success' }, []],
  [{ paging: 'numbers', pageSize: 2 }, []],
  [{ paging: 'offset', pageSize: 2 }, []],
  [{ paging: 'cursor', pageSize: 2 }, []],
  [{ paging: 'links', pageSize: 2 }, []],
  [{ paging: 'numbers', pageSize: 100 }, []],
  [{ encoding: 'gzip' }, []],
  [{ encoding: 'br' }, []],
  [{ encoding: 'deflate' }, []],
  [{ encoding: 'zstd' }, []],
  [{ cacheMs: 60_000 }, []],
  [{ cacheMs: 60_000, cacheIgnoresNoCache: true }, []],
  [{ fastapiErrors: true }, []],
  [{ listLagMs: 1000 }, []],
  [{ dateOffsetMs: 3 * 3_600_000 }, ['note clock.date']],
  [{ dateOffsetMs: -3_600_000 }, ['note clock.date', 'note clock.created']],
  [{ dateOffsetMs: -500 * 86_400_000 }, ['note clock.date', 'note clock.created']],
  [{ latencyMs: 20 }, []],
  [{ basePath: '/behind/a/prefix' }, []],
]

describe('the emulator as a platform', () => {
  test.each(DIALECTS)('%j has %j', async (options, problems) => {
    const emulator = await emulatorForTest({ ...options, seed })
    const { text, requests, ...report } = await diagnosed(environmentOf(emulator))
    expect(report.problems).toEqual(problems)
    expect(report.result).toBe(problems.length === 0 ? 'ok' : 'note')
    expectWithheld(text, withheldOf(emulator))
    const journal = emulator.journal()
    expect(journal).toHaveLength(requests)
    expect(new Set(journal.map(({ method }) => method))).toEqual(new Set(['GET']))
    expect(emulator.counts()).toMatchObject({ create: 0, delete: 0 })
  })
})

test('tells what the list shows', async () => {
  const emulator = await emulatorForTest({ seed, ids: true, paging: 'cursor', pageSize: 3 })
  const { text, finding } = await diagnosed(environmentOf(emulator))
  expect(finding('list', 'count')?.text).toBe('3 keys on the first page.')
  expect(finding('list', 'identity')?.text).toBe('Keys have ids of their own. Values are whole.')
  expect(finding('list', 'dates')?.text).toBe('Dates are seconds since 1970.')
  expect(finding('list', 'pages')?.text).toBe('The list has pages by cursor. ekb can read them.')
  expect(finding('credentials', 'required')?.text).toBe('A list without credentials is refused.')
  expect(text).toMatch(/Everything is fine\. 4 GET requests sent, nothing was changed\.\n$/)
})

test('a cache that answers although it must not', async () => {
  const emulator = await emulatorForTest({ cacheMs: 3_600_000, cacheIgnoresNoCache: true })
  await diagnosed(environmentOf(emulator))
  emulator.advance('5m')
  const { problems } = await diagnosed(environmentOf(emulator))
  expect(problems).toContain('note list.cache')
})

test('two keys of one name', async () => {
  const keys = [KEYS[0], { ...KEYS[0], type: 'privileged' as const }]
  const emulator = await emulatorForTest({ seed: { projects: [{ id: 'one', keys }] } })
  const { problems, text } = await diagnosed(environmentOf(emulator))
  expect(problems).toEqual(['note list.duplicates'])
  expect(text).toContain('1 name belongs to more than one key.')
  expect(text).not.toContain('canary-teams-bot')
})

describe('credentials', () => {
  test('of a viewer key, which can read the others', async () => {
    const emulator = await emulatorForTest({ seed })
    const viewer = emulator.keys().find(({ type }) => type === 'locked_down_viewer')
    const env = { EKB_API_KEY: viewer?.value ?? '', EKB_API_SECRET: viewer?.secret ?? '' }
    const { problems, finding } = await diagnosed({ ...environmentOf(emulator), ...env })
    expect(problems).toEqual(['note credentials.own-key', 'note credentials.viewer-reads-values'])
    expect(finding('credentials', 'own-key')?.text).toContain('a locked-down viewer key, 12 days old')
  })

  test.each([{ fastapiErrors: false }, { fastapiErrors: true }])('that are wrong, with %j', async options => {
    const emulator = await emulatorForTest({ seed, ...options })
    const wrong = { EKB_API_SECRET: 'd3Jvbmctc2VjcmV0LXdyb25nLXNlY3JldC13cm9uZyE=' }
    const { problems, text, skipped } = await diagnosed({ ...environmentOf(emulator), ...wrong })
    expect(problems).toEqual(['fault credentials.accepted CREDENTIALS_REJECTED'])
    expect(skipped('list')).toBe('the keys could not be listed')
    expectWithheld(text, [...withheldOf(emulator), wrong.EKB_API_SECRET])
  })

  test('of another project', async () => {
    const emulator = await emulatorForTest({ seed: { projects: [{ id: 'one' }, { id: 'canary-two' }] } })
    const { problems, text } = await diagnosed({ ...environmentOf(emulator), EKB_PROJECT_ID: 'canary-two' })
    expect(problems).toEqual(['fault credentials.accepted PERMISSION_DENIED'])
    expectWithheld(text, withheldOf(emulator))
  })

  test('of a project that there is not', async () => {
    const emulator = await emulatorForTest({ seed })
    const { problems, text } = await diagnosed({ ...environmentOf(emulator), EKB_PROJECT_ID: 'canary-none' })
    expect(problems).toContain('fault contract.path KEYS_NOT_FOUND')
    expect(text).not.toContain('canary-none')
  })
})

test('a wrong api_keys_path: tells the one under which there is a list', async () => {
  const emulator = await emulatorForTest({ seed })
  const { problems, finding } = await diagnosed({ ...environmentOf(emulator), EKB_API_KEYS_PATH: '/v2/keys' })
  expect(problems).toContain('fault contract.path')
  expect(finding('contract', 'path')?.remedy).toBe('Set api_keys_path (EKB_API_KEYS_PATH) to /api/keys.')
})

test('a path with the project in it is described as well', async () => {
  const emulator = await emulatorForTest({ seed })
  const path = '/project/{project_id}/api-keys'
  const { problems, finding } = await diagnosed({ ...environmentOf(emulator), EKB_API_KEYS_PATH: path })
  expect(problems).toEqual([])
  expect(finding('contract', 'path')?.text).toBe(`There is a key list at ${path}.`)
})
