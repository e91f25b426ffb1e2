import { expect, onTestFinished, test } from 'vitest'
import { Secret } from '../../src/core/secret.ts'
import { startEmulator } from '../../src/emulator/index.ts'
import { failure, forever, testClient } from './support/client.ts'

const signal = forever

test.each([
  ['keys', {}],
  ['project-keys', { apiKeysPath: '/project/{project_id}/api-keys' }],
])('list, create and delete against the emulator: %s', async (_, settings) => {
  const emulator = await startEmulator({ port: 0 })
  onTestFinished(() => emulator.close())
  const { client } = testClient(emulator.endpoint, {
    ...settings,
    apiKey: new Secret(emulator.apiKey),
    apiSecret: new Secret(emulator.apiSecret),
  })
  const project = emulator.projectId
  const before = await client.list(project, { signal })
  expect(before.keys.filter(({ system }) => system).map(({ name }) => name)).toEqual(['Automator Key'])
  const created = await client.create(project, { name: 'bot', type: 'locked_down_viewer' }, { signal })
  const after = await client.list(project, { signal })
  const mine = after.keys.filter(({ value }) => created.value.equals(value))
  expect(mine.map(({ name, type }) => [name, type])).toEqual([['bot', 'locked_down_viewer']])
  expect(await client.delete(project, created.value, { signal })).toEqual({ says: 'deleted' })
  expect(await client.delete(project, created.value, { signal })).toEqual({ says: 'absent' })
  const system = before.keys.find(key => key.system)?.value ?? ''
  expect((await failure(client.delete(project, system, { signal }))).code).toBe('SYSTEM_KEY_PROTECTED')
})

test('wrong credentials against the emulator', async () => {
  const emulator = await startEmulator({ port: 0 })
  onTestFinished(() => emulator.close())
  const { client } = testClient(emulator.endpoint)
  expect((await failure(client.list(emulator.projectId, { signal }))).code).toBe('CREDENTIALS_REJECTED')
})
