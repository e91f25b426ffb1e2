import { expect, it } from 'vitest'
import { ekbError } from '../../../src/core/messages/errors/index.ts'
import { readKey, startSession } from '../../../src/keys/index.ts'
import type { Platform } from '../../../src/platform/port.ts'
import { ModelPlatform } from '../model-platform.ts'
import { rejection } from '../no-secrets.ts'
import { VirtualClock } from '../virtual-clock.ts'

const REFUSED = ekbError('PERMISSION_DENIED', { said: 'No.' }, { outcome: 'refused' })

function read(project: string | undefined, list: Platform['list']) {
  const clock = new VirtualClock()
  const platform = { ...new ModelPlatform(clock).as('we'), list }
  const session = startSession(platform, clock, new AbortController().signal, undefined, project)
  return rejection(clock.run(readKey(session, 'test', { id: 'k', name: 'ci' })), [])
}

it.each([
  ['is refused', async () => Promise.reject(REFUSED)],
  ['shows nothing', async () => ({ keys: [] })],
] as const)('the project of a key that %s is told with the one of the settings', async (_, list) => {
  const error = await read('prod', list)
  expect([error.code, error.path]).toEqual(['KEY_OF_ANOTHER_PROJECT', ['project_id']])
  expect(error.message).toContain('"ci" (k) belongs to project test, but the settings name project prod')
})

it.each(['test', undefined])('is told as it is where the settings name %s', async project => {
  expect((await read(project, () => Promise.reject(REFUSED))).code).toBe('PERMISSION_DENIED')
})

it('is told as it is where nothing was refused', async () => {
  const lost = ekbError('LIST_FROM_CACHE', { project: 'test' })
  expect((await read('prod', () => Promise.reject(lost))).code).toBe('LIST_FROM_CACHE')
})
