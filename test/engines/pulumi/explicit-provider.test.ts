import { expect, test } from 'vitest'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  managedNames,
  openCredentialGateway,
  settingsOf,
} from '../harness/index.ts'
import {
  apiKey,
  CREATE_FIRST,
  expectNoChange,
  openStack,
  provider,
  ref,
  stepIn,
} from '../harness/pulumi/index.ts'

const BOT = { name: 'bot', type: 'locked_down_viewer' }

describeNewest('a provider of its own', { pulumi: '0' }, engine => {
  test('what changes on it touches no key, except the project that the keys take from it', async () => {
    await using emulator = await emulatorFor({ seed: { projects: [{ id: 'home' }, { id: 'other' }] } })
    await using gateway = await openCredentialGateway(emulator)
    const { EKB_API_KEY, EKB_API_SECRET } = settingsOf(emulator)
    const own = { endpoint: gateway.endpoint, projectId: 'home' }
    await using stack = await openStack({
      engine,
      env: { EKB_API_KEY: EKB_API_KEY ?? '', EKB_API_SECRET: EKB_API_SECRET ?? '' },
    })
    const write = (settings: Record<string, string | number>) =>
      stack.write({
        resources: { own: provider(settings), bot: apiKey(BOT, { provider: ref('own') }) },
      })
    await write(own)
    expect((await stack.up()).changes).toEqual({ own: 'create', bot: 'create' })
    await expectNoChange(stack)
    const settings = (await stack.exported()).resources.find(({ name }) => name === 'own')
    expect(settings?.inputs).toEqual(own)

    emulator.clearJournal()
    const elsewhere = gateway.endpoint.replace('127.0.0.1', 'localhost')
    await write({ ...own, endpoint: elsewhere, requestTimeout: '10s', maxRetries: 2 })
    expect((await stack.preview()).changes).toEqual({ own: 'update' })
    expect((await stack.up()).changes).toEqual({ own: 'update' })
    await expectNoChange(stack, '--refresh')
    expect(changesAsked(emulator)).toEqual([])

    await write({ ...own, projectId: 'other' })
    const preview = await stack.preview()
    expect(preview.changes).toEqual({ own: 'update', bot: CREATE_FIRST })
    expect(Object.keys(stepIn(preview, 'bot', 'replace').diff)).toEqual(['projectId'])
    expect(preview.warnings.join('\n')).toMatch(/moves to another project.*"bot" belongs to/s)

    // The program is not needed to destroy: the state has the settings, the environment the credentials.
    await stack.write({})
    await stack.destroy()
    expect(managedNames(emulator)).toEqual([])
  })
})
