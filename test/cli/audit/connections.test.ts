import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, onTestFinished, test } from 'vitest'
import { audit, site } from './run-audit.ts'

test('projects with credentials of their own share the connections', async () => {
  const projects = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}` }))
  const here = await site({ projects })
  let connections = 0
  const count = () => {
    connections += 1
  }
  subscribe('net.client.socket', count)
  onTestFinished(() => {
    unsubscribe('net.client.socket', count)
  })
  const { code, out } = await audit(['--credentials-file', here.credentials, '--format', 'json'], here)
  expect(code).toBe(0)
  expect(JSON.parse(out).projects).toHaveLength(12)
  expect(connections).toBeGreaterThan(0)
  // As many as there are lists at a time.
  expect(connections).toBeLessThanOrEqual(4)
})
