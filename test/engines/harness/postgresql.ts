import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { runOrFail } from '../../../scripts/command.ts'
import { type Engine, findEngine } from '../../../scripts/engines/find.ts'

/** A PostgreSQL server on loopback, empty at first. */
export interface Postgresql extends AsyncDisposable {
  /** The address of a database, with user and password. Default: the one that every server has. */
  url(database?: string): string
  /** Runs a statement and answers its rows, with `|` between their columns. */
  query(statement: string): Promise<readonly string[]>
}

const USER = 'team'
const PASSWORD = 'a password of the tests'

/** The user `nobody` of Debian: PostgreSQL refuses to run as root. */
const NOBODY = 65_534

/** Another process may take a free port before the server does. */
const TRIES = 5

/**
 * Runs a server until stdin ends, which it does however the tests end. A read of stdin is the last that the shell
 * does with the server's own stderr closed, so the end of stderr is the end of the server.
 */
const UNTIL_STDIN_ENDS = '"$@" & exec 2>&-; read -r _; kill -QUIT $!; wait $!'

const found = await findEngine('postgresql')
const REMEDY = 'PostgreSQL is not here: npm run engines postgresql'

/**
 * Describes a suite that shares one PostgreSQL server. Where there is none, it is a skipped test with the way to get
 * one, or a failed one where EKB_REQUIRE_ENGINES names `postgresql`.
 */
export function describeWithPostgresql(title: string, body: (server: () => Postgresql) => void): void {
  if (found === undefined) {
    test(`${title}, on PostgreSQL`, context => {
      if ((process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',').includes('postgresql'))
        throw new Error(REMEDY)
      context.skip(REMEDY)
    })
    return
  }
  describe(`${title}, on PostgreSQL ${found.version}`, () => {
    let server: Postgresql | undefined
    beforeAll(async () => {
      server = await openPostgresql(found)
    })
    afterAll(() => server?.[Symbol.asyncDispose]())
    body(() => {
      if (server === undefined) throw new Error('the server runs while tests run')
      return server
    })
  })
}

/** Starts a server of its own, with its data in a folder that goes with it. */
export async function openPostgresql(engine: Engine): Promise<Postgresql> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-postgresql-')))
  const isRoot = process.getuid?.() === 0
  if (isRoot) await chown(folder, NOBODY, NOBODY)
  const place: Place = {
    folder,
    programs: await reachable(engine, folder, isRoot),
    ...(isRoot && { as: { uid: NOBODY, gid: NOBODY } }),
  }
  try {
    await initialise(place)
    const { port, server } = await startServer(place)
    const url = (database = 'postgres') =>
      `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}?sslmode=disable`
    return {
      url,
      async query(statement) {
        const psql = join(place.programs, 'psql')
        const printed = await runOrFail(psql, ['--no-psqlrc', '--quiet', '-At', '-c', statement, url()])
        return printed.split('\n').filter(row => row !== '')
      },
      async [Symbol.asyncDispose]() {
        await stop(server)
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw cause
  }
}

interface Place {
  readonly folder: string
  /** Where `initdb` and the other programs are. */
  readonly programs: string
  /** Whose processes they become; absent where the tests themselves run as an ordinary user. */
  readonly as?: { readonly uid: number; readonly gid: number }
}

/** The folder with the programs: nobody but root may look into the cache of root. */
async function reachable({ path, origin }: Engine, folder: string, isRoot: boolean): Promise<string> {
  const programs = dirname(await realpath(path))
  if (!isRoot || origin === 'path') return programs
  const copy = join(folder, 'programs')
  await cp(programs, copy, { recursive: true, verbatimSymlinks: true })
  await chmod(copy, 0o755)
  return copy
}

async function initialise({ folder, programs, as }: Place): Promise<void> {
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, PASSWORD, { mode: 0o600 })
  if (as !== undefined) await chown(passwordFile, as.uid, as.gid)
  const login = [`--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const child = spawn(
    join(programs, 'initdb'),
    [`--pgdata=${join(folder, 'data')}`, ...login, '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const said = child.stderr.toArray()
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${Buffer.concat(await said).toString()}`)
}

async function startServer(place: Place): Promise<{ port: number; server: ChildProcess }> {
  for (let left = TRIES; ; left -= 1) {
    const port = await freePort()
    const settings = [
      ...['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='],
      ...['fsync=off', 'shared_buffers=16MB', 'max_connections=60'],
    ]
    const server = spawn(
      '/bin/sh',
      [
        ...['-c', UNTIL_STDIN_ENDS, 'sh', join(place.programs, 'postgres'), '-D', join(place.folder, 'data')],
        ...settings.flatMap(setting => ['-c', setting]),
      ],
      { ...place.as, cwd: place.folder, stdio: ['pipe', 'ignore', 'pipe'] },
    )
    const said = await untilReady(server)
    if (said === undefined) return { port, server }
    await stop(server)
    if (left <= 1 || !said.includes('Address already in use')) throw new Error(`no PostgreSQL runs: ${said}`)
  }
}

/** Waits until a server takes connections. Answers what it said if it ended instead. */
async function untilReady(server: ChildProcess): Promise<string | undefined> {
  if (server.stderr === null) throw new Error('the server was started without its stderr')
  const said: string[] = []
  for await (const line of createInterface(server.stderr)) {
    said.push(line)
    if (line.includes('ready to accept connections')) {
      server.stderr.resume()
      return undefined
    }
  }
  return said.join('\n')
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'close')
  server.stdin?.end()
  await ended
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('the probe listened on no port')
  return address.port
}
