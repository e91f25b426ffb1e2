import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GrpcServer } from '../../grpc/index.ts'
import { type Address, HandshakeError } from './handshake.ts'

// What sun_path of a unix socket's address holds, without the zero at its end.
const MAX_SOCKET_PATH_BYTES = { linux: 107, others: 103 }

/** A server that listens. */
export interface Listening extends Address {
  /** Removes what was made on disk. */
  cleanUp(): void
}

/** How the directories of our sockets begin; the process's id follows, so that stale ones can be told. */
export function socketPrefix(name: string): string {
  return `plugin-${name}-`
}

/**
 * Listens where a go-plugin host can connect: on a unix socket that only this user can open, on Windows (and
 * where every path is too long) on a loopback port.
 *
 * @param platform as `process.platform` names it
 * @throws {HandshakeError} if no port is free.
 */
export async function listen(
  server: GrpcServer,
  name: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Promise<Listening> {
  // Hosts on Windows look for a port: files as sockets came to it late, and not for all who read this line.
  if (platform !== 'win32') {
    const longest = platform === 'linux' ? MAX_SOCKET_PATH_BYTES.linux : MAX_SOCKET_PATH_BYTES.others
    const socket = makeSocketPath(name, env['PLUGIN_UNIX_SOCKET_DIR'], longest)
    if (socket !== undefined) {
      await server.listen({ path: socket.path })
      restrict(socket.path, env['PLUGIN_UNIX_SOCKET_GROUP'])
      return { network: 'unix', address: socket.path, cleanUp: socket.remove }
    }
  }
  return listenOnPort(server, env)
}

interface SocketPath {
  readonly path: string
  remove(): void
}

function makeSocketPath(
  name: string,
  directory: string | undefined,
  longest: number,
): SocketPath | undefined {
  const fits = (path: string) => Buffer.byteLength(path) <= longest
  const leaf = `${socketPrefix(name)}${process.pid}-XXXXXX`
  if (directory) {
    // The host chose the directory and decides who may enter it.
    const path = join(directory, `${socketPrefix(name)}${process.pid}`)
    return fits(path) ? { path, remove: () => rmSync(path, { force: true }) } : undefined
  }
  for (const parent of [tmpdir(), '/tmp']) {
    if (!fits(join(parent, leaf, 's'))) continue
    try {
      const own = mkdtempSync(join(parent, leaf.slice(0, -6)))
      return { path: join(own, 's'), remove: () => rmSync(own, { recursive: true, force: true }) }
    } catch {
      // No place to write: the next one, or else a port, serves as well.
    }
  }
  return undefined
}

function restrict(path: string, group: string | undefined): void {
  if (group) chownSync(path, process.getuid?.() ?? -1, groupId(group))
  chmodSync(path, group ? 0o660 : 0o600)
}

function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group)
  const line = readFileSync('/etc/group', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith(`${group}:`))
  const id = line?.split(':')[2]
  if (id === undefined) {
    throw new HandshakeError(`PLUGIN_UNIX_SOCKET_GROUP names "${group}", which is not in /etc/group.\n`)
  }
  return Number(id)
}

async function listenOnPort(server: GrpcServer, env: NodeJS.ProcessEnv): Promise<Listening> {
  const least = portFrom(env, 'PLUGIN_MIN_PORT')
  const most = portFrom(env, 'PLUGIN_MAX_PORT')
  for (let port = least; port <= most; port++) {
    try {
      await server.listen({ host: '127.0.0.1', port })
      return { network: 'tcp', address: `127.0.0.1:${server.port}`, cleanUp: () => undefined }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    }
  }
  throw new HandshakeError(`No port from ${least} to ${most} is free to listen on.\n`)
}

/** 0, and so any free port, where the host sets none. */
function portFrom(env: NodeJS.ProcessEnv, name: string): number {
  const port = Number(env[name] || 0)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new HandshakeError(`${name} is "${env[name]}", which is not a port.\n`)
}
