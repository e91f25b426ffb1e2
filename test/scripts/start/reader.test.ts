import { afterEach, expect, test } from 'vitest'
import { startReader } from '../../../scripts/start/reader.ts'
import { type Emulator, startEmulator } from '../../../src/emulator/index.ts'
import { CREDENTIAL_HEADERS } from '../../../src/platform/contract/index.ts'

let emulator: Emulator
afterEach(() => emulator.close())

/** A key of the project; the bootstrap key makes and deletes it. */
async function makeKey(): Promise<{ key: string; secret: string; remove(): Promise<void> }> {
  const headers = {
    [CREDENTIAL_HEADERS.key]: emulator.apiKey,
    [CREDENTIAL_HEADERS.secret]: emulator.apiSecret,
    'content-type': 'application/json',
  }
  const made = await fetch(`${emulator.endpoint}/api/keys`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      project_id: emulator.projectId,
      key_name: 'helpdesk',
      key_type: 'locked_down_viewer',
    }),
  })
  const { key, secret } = (await made.json()) as { key: string; secret: string }
  return {
    key,
    secret,
    async remove() {
      const url = `${emulator.endpoint}/api/keys/${key}?project_id=${emulator.projectId}`
      expect((await fetch(url, { method: 'DELETE', headers })).status).toBe(200)
    },
  }
}

const readerOf = (credential: { key: string; secret: string }) =>
  startReader({ url: `${emulator.endpoint}/projects`, credential, everyMs: 1 })

/** Waits until the reader's next request after this moment has been answered. */
async function anotherRequest(): Promise<void> {
  const before = emulator.counts().other
  await expect.poll(() => emulator.counts().other, { interval: 1 }).toBeGreaterThan(before + 1)
}

test('a reader whose key stays valid was never without one', async () => {
  emulator = await startEmulator()
  const reader = readerOf(await makeKey())
  await anotherRequest()
  reader.take(await makeKey())
  await anotherRequest()
  const { polls, seconds } = await reader.stop()
  expect(polls).toBeGreaterThan(2)
  expect(seconds).toBe(0)
})

test('the time from the last valid request to the next one counts', async () => {
  emulator = await startEmulator()
  const first = await makeKey()
  const reader = readerOf(first)
  await anotherRequest()
  await first.remove()
  const removed = performance.now()
  await anotherRequest()
  const second = await makeKey()
  const without = (performance.now() - removed) / 1000
  reader.take(second)
  await anotherRequest()
  const { seconds } = await reader.stop()
  expect(seconds).toBeGreaterThanOrEqual(without)
  expect((await reader.stop()).seconds).toBe(seconds)
})

test('what is not answered is time without a valid key', async () => {
  emulator = await startEmulator()
  emulator.faults.add({ match: { operation: 'other' }, effect: { reset: true } })
  const reader = readerOf(await makeKey())
  await anotherRequest()
  expect((await reader.stop()).seconds).toBeGreaterThan(0)
})
