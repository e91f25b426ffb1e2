/** What a person sees of long work, on a real terminal. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { site } from '../audit/run-audit.ts'
import { ekbOnTerminal } from '../on-terminal.ts'

const KEYS = { projects: [{ id: 'p1', keys: [{ name: 'ci', type: 'privileged' as const }] }] }
const LINE = '\r\u001B[KListing the keys of 1 project'
const CLEAR = '\r\u001B[K'

/** The environment of an instance that answers once it is let. */
async function heldSite() {
  const { env } = await site(KEYS)
  const { promise: gate, resolve: release } = Promise.withResolvers<void>()
  const asked: string[] = []
  const server = createServer(async ({ url = '', headers }, response) => {
    asked.push(url)
    await gate
    const { host: _, ...others } = headers
    const answer = await fetch(`${env['EKB_ENDPOINT']}${url}`, { headers: others as Record<string, string> })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { env: { ...env, EKB_ENDPOINT: `http://127.0.0.1:${port}` }, asked, release }
}

const testOnTerminal = test.skipIf(process.platform === 'win32')

testOnTerminal.each([
  ['audit', '3 keys in 1 project'],
  ['adopt --out -', '1 resource for the API keys of p1'],
])('%s says that it lists, and takes the line away before it reports', async (words, report) => {
  const { env, release } = await heldSite()
  const ekb = ekbOnTerminal(`${words} 2>&1`, env)
  await ekb.shows(LINE)
  release()
  await ekb.exit
  const [, after = ''] = ekb.screen().split(LINE)
  expect(after.startsWith(CLEAR)).toBe(true)
  expect(after).toContain(report)
})

testOnTerminal('Ctrl-C takes the line away, sends nothing more and ends with 130', async () => {
  const { env, asked } = await heldSite()
  const ekb = ekbOnTerminal('audit', env)
  await ekb.shows(LINE)
  ekb.type('\u0003')
  expect(await ekb.exit).toBe(130)
  expect(ekb.screen().split(LINE)[1]).toBe(`^C${CLEAR}`)
  expect(asked).toHaveLength(1)
})
