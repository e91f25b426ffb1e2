import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import provider from '@pulumi/pulumi/proto/provider_pb.js'
import { expect, onTestFinished, test } from 'vitest'
import { dist } from '../../../scripts/build/places.ts'
import type { Seed } from '../../../src/emulator/index.ts'
import { type Json, StubClient, structOf } from '../../pulumi/plugin/stub-client.ts'
import { changesAsked, emulatorFor, managedKeys, settingsOf } from '../harness/index.ts'

// `pulumi do` lists, and takes no plugin but one of a registry: so the calls come from the stubs of Pulumi's own SDK.

const SEED: Seed = {
  projects: [
    {
      id: 'project-1',
      keys: [
        ...Array.from({ length: 23 }, (_, index) => ({
          name: `ci-${String(index).padStart(2, '0')}`,
          type: 'privileged' as const,
          age: `${100 - index}d`,
        })),
        { name: 'teams-bot.k3f9.7', type: 'locked_down_viewer', age: '40d' },
        { name: 'teams-bot.k3f9.8', type: 'locked_down_viewer', age: '9d' },
      ],
    },
  ],
}

test('the shipped provider lists what can be imported, page by page, and no value', async () => {
  await using emulator = await emulatorFor({ seed: SEED })
  const child = spawn(join(dist, 'bin/pulumi-resource-ekb'), ['127.0.0.1:1'], {
    env: { PATH: process.env['PATH'], ...settingsOf(emulator) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string]
  const client = new StubClient(`127.0.0.1:${port}`)
  await client.call('configure', new provider.ConfigureRequest().setArgs(structOf({})))

  const ask = (type: string, query: Json, token = '') =>
    client.list(
      new provider.ListRequest()
        .setToken(`ekb:index:${type}`)
        .setQuery(structOf(query))
        .setPageSize(10)
        .setContinuationToken(token),
    )
  const names: (string | undefined)[] = []
  for (let token: string | undefined = ''; token !== undefined; ) {
    const messages = await ask('ApiKey', { namePrefix: 'ci-' }, token)
    const page = messages.flatMap(({ result }) => result?.name ?? [])
    expect(page.length).toBeLessThanOrEqual(10)
    expect(JSON.stringify(messages)).not.toContain(managedKeys(emulator)[0]?.value ?? '-')
    names.push(...page)
    token = messages.at(-1)?.continuation?.continuationToken
  }
  expect(names).toEqual(SEED.projects?.[0]?.keys?.flatMap(({ name }) => (/^ci/.test(name) ? name : [])))

  const old = await ask('ApiKey', { olderThan: '2364h', type: 'privileged' })
  expect(old.map(({ result }) => result?.name)).toEqual(['ci-00', 'ci-01'])
  const [rotating, ...others] = await ask('RotatingApiKey', {})
  expect(others).toEqual([])
  const { id = '', name } = rotating?.result ?? {}
  expect([name, id]).toEqual(['teams-bot', expect.stringMatching(/^key_\w{16},key_\w{16}$/)])

  // What it is listed by is what an import takes.
  const read = await client.call(
    'read',
    new provider.ReadRequest().setUrn('urn:pulumi:s::p::ekb:index:RotatingApiKey::bot').setId(id),
  )
  expect(read.getProperties()?.toJavaScript()).toMatchObject({
    generation: 8,
    current: { name: 'teams-bot.k3f9.8' },
    previous: { name: 'teams-bot.k3f9.7' },
  })
  await expect(ask('ApiKey', { olderThan: 'soon' })).rejects.toThrow(/olderThan is not a valid duration/)
  expect(changesAsked(emulator)).toEqual([])
})
