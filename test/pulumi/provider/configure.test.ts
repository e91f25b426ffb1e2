import { describe, expect, test } from 'vitest'
import { SecretValue, UNKNOWN } from '../../../src/pulumi/plugin/value.ts'
import { configOf, environmentOf, openEmulator, openProvider, refusal } from './support/provider.ts'

const SYSTEM_KEY = 'ekb:index:getAutomatorKey'

/** Asks for the system key, which every project has: it shows whom the provider asks, and as whom. */
async function ask(
  config: Parameters<ReturnType<typeof openProvider>['provider']['configure']>[0],
  env = {},
) {
  const opened = openProvider(env)
  await opened.provider.configure(config, opened.context)
  const { result, failures } = (await opened.provider.functions[SYSTEM_KEY]?.({}, opened.context)) ?? {}
  expect(failures).toBeUndefined()
  return { ...opened, project: result?.['projectId'] }
}

describe('where settings come from', () => {
  test('the configuration of the stack', async () => {
    const emulator = await openEmulator()
    const { project } = await ask({ ...configOf(emulator), maxRetries: '0', requestTimeout: '5s' })
    expect(project).toBe(emulator.projectId)
    expect(emulator.counts()).toMatchObject({ list: 1, total: 1 })
  })

  test('secrets and numbers, as a program hands them over', async () => {
    const emulator = await openEmulator()
    const { apiKey, apiSecret } = emulator
    const config = {
      ...configOf(emulator),
      apiKey: new SecretValue(apiKey),
      apiSecret: new SecretValue(apiSecret),
      maxRetries: 0,
      version: '1.2.3',
    }
    expect((await ask(config)).project).toBe(emulator.projectId)
  })

  test('the environment, where the configuration says nothing', async () => {
    const emulator = await openEmulator()
    expect((await ask({}, environmentOf(emulator))).project).toBe(emulator.projectId)
  })

  test('the configuration first, but for the credentials', async () => {
    const emulator = await openEmulator({ seed: { projects: [{ id: 'one' }, { id: 'two' }] } })
    const two = emulator.projects.find(({ id }) => id === 'two')
    const env = {
      ...environmentOf(emulator),
      EKB_API_KEY: two?.apiKey ?? '',
      EKB_API_SECRET: two?.apiSecret ?? '',
      EKB_MAX_RETRIES: 'nonsense that is not read',
    }
    const config = { ...configOf(emulator), projectId: 'two', maxRetries: '0' }
    expect((await ask(config, env)).project).toBe('two')
  })
})

describe('credentials', () => {
  test('a pair that was rotated since stays in the state; that of the environment is used', async () => {
    const emulator = await openEmulator()
    const old = { ...configOf(emulator), apiKey: 'long-gone', apiSecret: 'long-gone' }
    expect((await ask(old, environmentOf(emulator))).project).toBe(emulator.projectId)
    const { EKB_ENDPOINT: _, ...withoutEndpoint } = environmentOf(emulator)
    expect((await ask(old, withoutEndpoint)).project).toBe(emulator.projectId)
  })

  test('half a pair of the environment is none', async () => {
    const emulator = await openEmulator()
    const half = { EKB_ENDPOINT: emulator.endpoint, EKB_API_KEY: 'of-something-else' }
    expect((await ask(configOf(emulator), half)).project).toBe(emulator.projectId)
    const { apiSecret, ...config } = configOf(emulator)
    const env = { EKB_API_SECRET: apiSecret ?? '' }
    expect((await ask(config, env)).project).toBe(emulator.projectId)
  })

  test('those of the environment go to its own platform and to no other', async () => {
    const ours = await openEmulator()
    const other = await openEmulator()
    expect((await ask(configOf(ours), environmentOf(other))).project).toBe(ours.projectId)
    expect(other.counts().total).toBe(0)
    ours.clearJournal()

    const { provider, context } = openProvider(environmentOf(other))
    const { endpoint = '', projectId = '' } = configOf(ours)
    const said = await refusal(provider.configure({ endpoint, projectId }, context))
    expect(said).toMatch(/^The setting apiKey is missing\n.*belong to the platform of EKB_ENDPOINT/)
    expect(said).toContain(new URL(other.endpoint).origin)
    expect(said).toContain(new URL(ours.endpoint).origin)
    expect(said).toContain('pulumi config set ekb:apiSecret --secret')
    expect(said).not.toContain(other.apiKey)
    expect(ours.counts().total).toBe(0)
  })

  test('another path on the same origin is the same platform', async () => {
    const emulator = await openEmulator({ basePath: '/odin' })
    const env = { ...environmentOf(emulator), EKB_ENDPOINT: `${emulator.origin}/elsewhere` }
    const config = { ...configOf(emulator), apiKey: 'long-gone', apiSecret: 'long-gone' }
    expect((await ask(config, env)).project).toBe(emulator.projectId)
  })
})

describe('what is wrong', () => {
  test('everything that is missing, at once', async () => {
    const { provider, context } = openProvider()
    const said = await refusal(provider.configure({}, context))
    expect(said.split('\n\n').map(paragraph => paragraph.split('\n')[0])).toEqual([
      'The setting endpoint is missing',
      'The setting apiKey is missing',
      'The setting apiSecret is missing',
    ])
    expect(said).toContain('EKB_ENDPOINT')
  })

  test('a setting of the wrong kind is not looked for in the environment', async () => {
    const emulator = await openEmulator()
    const { provider, context } = openProvider(environmentOf(emulator))
    const said = await refusal(provider.configure({ projectId: ['one'] }, context))
    expect(said).toMatch(/^The setting projectId has the wrong type\nIt must be a string, but it is a list\./)
  })

  test('a failed configuration leaves the one before', async () => {
    const emulator = await openEmulator()
    const { provider, context } = openProvider()
    await provider.configure(configOf(emulator), context)
    expect(await refusal(provider.configure({ requestTimeout: 'soon' }, context))).toContain('requestTimeout')
    expect(await provider.functions[SYSTEM_KEY]?.({}, context)).toHaveProperty('result')
  })
})

test('settings that are not known yet wait, and nothing is asked', async () => {
  const emulator = await openEmulator()
  const { provider, context } = openProvider()
  await provider.configure({ ...configOf(emulator), apiSecret: UNKNOWN }, context)
  expect(await provider.functions[SYSTEM_KEY]?.({}, context)).toEqual({ result: {} })
  expect(emulator.counts().total).toBe(0)
})

test('the platform is told who asks', async () => {
  const emulator = await openEmulator()
  await ask(configOf(emulator))
  expect(emulator.journal().map(({ userAgent }) => userAgent)).toEqual(['ekb/1.2.3 (pulumi-plugin)'])
})

test('each configuration is a new session: what was listed before is listed again', async () => {
  const emulator = await openEmulator()
  const { provider, context } = openProvider()
  for (let session = 1; session <= 2; session += 1) {
    await provider.configure(configOf(emulator), context)
    await provider.functions[SYSTEM_KEY]?.({}, context)
    await provider.functions[SYSTEM_KEY]?.({}, context)
    expect(emulator.counts().list).toBe(session)
  }
})

test('once the engine cancels, nothing is asked', async () => {
  const emulator = await openEmulator()
  const { provider, context, cancel } = openProvider()
  await provider.configure(configOf(emulator), context)
  cancel()
  const said = await refusal(provider.functions[SYSTEM_KEY]?.({}, context) ?? Promise.resolve())
  expect(said).toMatch(/^Stopped before this request was sent/)
  expect(emulator.counts().total).toBe(0)
})

test('what requests do is not told to the person', async () => {
  const emulator = await openEmulator()
  emulator.faults.add({ match: { operation: 'list', nth: 1 }, effect: { status: 503 } })
  const { told } = await ask(configOf(emulator))
  expect(emulator.counts().list).toBe(2)
  expect(told).toEqual([])
})
