import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  describeNewest,
  emulatorFor,
  managedKeys,
  openRewritingGateway,
  type Passage,
  settingsOf,
} from '../harness/index.ts'
import { apiKey, openStack } from '../harness/pulumi/index.ts'

const program = { resources: { bot: apiKey({ name: 'bot', type: 'locked_down_viewer' }) } }

describeNewest('answers that cannot be trusted', { pulumi: '0' }, engine => {
  test('an encoded answer to a POST loses no key', async () => {
    await using emulator = await emulatorFor()
    await using gateway = await openRewritingGateway(emulator, async passage => {
      const passing = await passage.pass()
      const headers = { ...passing.headers, 'content-encoding': 'gzip' }
      return { ...passing, headers, body: gzipSync(passing.body) }
    })
    const env = { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint }
    await using stack = await openStack({ engine, env, program })
    await stack.up()
    const [key, ...others] = managedKeys(emulator)
    expect(others).toEqual([])
    expect((await stack.resource('bot')).outputs).toMatchObject({ key: key?.value, secret: key?.secret })
  })

  test('a POST that is answered with a redirect is looked for', async () => {
    await using emulator = await emulatorFor()
    let redirects = true
    await using gateway = await openRewritingGateway(emulator, async (passage: Passage) => {
      const passing = await passage.pass()
      if (passage.method !== 'POST' || !redirects) return passing
      return { status: 303, headers: { location: '/api/keys/new' }, body: Buffer.alloc(0) }
    })
    const env = { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint }
    await using stack = await openStack({ engine, env, program })
    expect((await stack.fail('up')).text).toContain('CREATE_RECOVERED')
    expect(managedKeys(emulator)).toHaveLength(1)
    redirects = false
    await stack.up()
    const [key, ...others] = managedKeys(emulator)
    expect(others).toEqual([])
    expect((await stack.resource('bot')).outputs).toMatchObject({ key: key?.value, secret: key?.secret })
  })

  test('a DELETE whose answer does not say so is no delete', async () => {
    await using emulator = await emulatorFor()
    let refuses = true
    await using gateway = await openRewritingGateway(emulator, async (passage: Passage) => {
      if (passage.method !== 'DELETE' || !refuses) return passage.pass()
      const headers = { 'content-type': 'application/json' }
      return { status: 200, headers, body: Buffer.from('{"detail":"Not authenticated"}') }
    })
    const env = { ...settingsOf(emulator), EKB_ENDPOINT: gateway.endpoint }
    await using stack = await openStack({ engine, env, program })
    await stack.up()
    await stack.fail('destroy')
    expect(managedKeys(emulator)).toHaveLength(1)
    refuses = false
    await stack.destroy()
    expect(managedKeys(emulator)).toEqual([])
  })
})
