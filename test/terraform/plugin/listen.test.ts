import { statSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { GrpcServer } from '../../../src/grpc/index.ts'
import { listen } from '../../../src/terraform/plugin/listen.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'

async function listening(env: NodeJS.ProcessEnv, platform: NodeJS.Platform) {
  const server = new GrpcServer({
    routes: new Map() as never,
    onConnect: () => undefined,
    onIdle: () => undefined,
  })
  const at = await listen(server, 'probe', env, platform)
  onTestFinished(() => {
    at.cleanUp()
    server.close()
  })
  return at
}

test('on Windows the plugin listens on loopback, in the range that the host sets', async () => {
  const { network, address } = await listening(
    { PLUGIN_MIN_PORT: '39000', PLUGIN_MAX_PORT: '39999' },
    'win32',
  )
  expect(network).toBe('tcp')
  const [host, port] = address.split(':')
  expect(host).toBe('127.0.0.1')
  expect(Number(port)).toBeGreaterThanOrEqual(39_000)
  expect(Number(port)).toBeLessThanOrEqual(39_999)
})

test.each(['linux', 'darwin'] as const)(
  'on %s it listens on a socket that only this user can open',
  async platform => {
    const { network, address } = await listening({}, platform)
    expect(network).toBe('unix')
    expect(statSync(address).mode & 0o777).toBe(0o600)
  },
)

test('a path that fits on Linux may be too long for macOS, where a port serves then', async () => {
  const folder = temporaryDirectory()
  const rest = 105 - `${folder}//plugin-probe-${process.pid}`.length
  const directory = `${folder}/${'d'.repeat(rest)}`
  const { mkdirSync } = await import('node:fs')
  mkdirSync(directory)
  expect((await listening({ PLUGIN_UNIX_SOCKET_DIR: directory }, 'linux')).network).toBe('unix')
  expect((await listening({ PLUGIN_UNIX_SOCKET_DIR: directory }, 'darwin')).network).toBe('tcp')
})

test('on Windows folders of any length do not matter: nothing is made in them', async () => {
  const directory = `C:\\${'d'.repeat(300)}`
  const { network } = await listening(
    { PLUGIN_UNIX_SOCKET_DIR: directory, TMP: directory, TEMP: directory },
    'win32',
  )
  expect(network).toBe('tcp')
})
