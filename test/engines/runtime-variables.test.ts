import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bunPath, dist } from '../../scripts/build/places.ts'
import { runtimeVariables } from '../../scripts/build/sealed-runtime.ts'

// What a runtime reads is looked for in its file, and what a process listens on in /proc.
const onLinux = process.platform === 'linux'

/** How each executable is started so that it goes on, what it prints then, and how many ports it listens on. */
const SESSIONS = {
  'terraform-provider-ekb': {
    args: [],
    env: {
      TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
      PLUGIN_PROTOCOL_VERSIONS: '6',
    },
    says: /^1\|6\|unix\|[^|]+\|grpc\|\n?$/,
    ports: 0,
  },
  'pulumi-resource-ekb': { args: [], env: {}, says: /^\d+\n$/, ports: 1 },
  ekb: { args: ['emulator'], env: {}, says: /^(?:export EKB_[A-Z_]+=\S+\n){4}$/, ports: 1 },
} as const

let folder: string
let trap: Server
let visits = 0
let names: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-variables-'))
  trap = createServer(socket => {
    visits += 1
    socket.destroy()
  })
  await new Promise<void>(resolve => trap.listen(0, '127.0.0.1', resolve))
  const inRuntime = [...runtimeVariables(await readFile(bunPath())).keys()]
  const options = inRuntime.filter(name => name.startsWith('JSC_')).map(name => `BUN_${name}`)
  const allocator = ['VERBOSE', 'SHOW_STATS', 'SHOW_ERRORS'].map(name => `MIMALLOC_${name}`)
  names = [...inRuntime, ...options, ...allocator, 'NODE_OPTIONS', 'NODE_DEBUG', 'BUN_JSC_dumpOptions']
})

afterAll(async () => {
  trap.close()
  await rm(folder, { recursive: true, force: true })
})

/** What variables of a runtime may hold: a switch, a file to write or to run, an address to listen on or to call. */
function values(): Record<string, string> {
  const { port } = trap.address() as AddressInfo
  return {
    'a switch': '1',
    'a file': join(folder, 'written'),
    'a folder': folder,
    'an address': `127.0.0.1:${port + 1}/x`,
    'an address that is called': `http://127.0.0.1:${port}/`,
    'an option': '--inspect --cpu-prof --preload=/nonexistent.js',
  }
}

function environment(value: string): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, value]))
}

interface Seen {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
}

function start(name: string, args: readonly string[], env: Record<string, string>): ChildProcess {
  const own = { PATH: '/usr/bin:/bin', HOME: folder, TMPDIR: '/tmp', ...env }
  return spawn(join(dist, 'bin', name), args, { cwd: folder, env: own, stdio: ['pipe', 'pipe', 'pipe'] })
}

async function run(name: string, args: readonly string[], env: Record<string, string>): Promise<Seen> {
  const child = start(name, args, env)
  child.stdin?.end()
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', text => {
    stdout += text
  })
  child.stderr?.on('data', text => {
    stderr += text
  })
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { stdout, stderr, code }
}

/** The ports that a process listens on, over IPv4 and IPv6. */
async function listening(pid: number): Promise<number> {
  const links = await readdir(`/proc/${pid}/fd`)
  const targets = await Promise.all(links.map(fd => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')))
  const sockets = new Set(targets.flatMap(target => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []))
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map(table => readFile(`/proc/${pid}/net/${table}`, 'utf8')),
  )
  const lines = tables.flatMap(table => table.split('\n').slice(1))
  const LISTEN = '0A'
  return lines.filter(line => {
    const fields = line.trim().split(/\s+/)
    return fields[3] === LISTEN && sockets.has(fields[9] ?? '')
  }).length
}

test.runIf(onLinux)('the runtime has hundreds of variables, and the known ones are among them', () => {
  expect(names.length).toBeGreaterThan(500)
  for (const name of [
    'BUN_OPTIONS',
    'BUN_BE_BUN',
    'BUN_INSPECT',
    'BUN_INSPECT_PRELOAD',
    'BUN_CRASH_REPORT_URL',
  ]) {
    expect(names).toContain(name)
  }
})

describe.runIf(onLinux).each(Object.entries(SESSIONS))(
  '%s, with every variable of its runtime set to',
  (name, session) => {
    test.each(['a switch', 'a file', 'a folder', 'an address', 'an address that is called', 'an option'])(
      '%s, does what it does without',
      async kind => {
        const env = environment(values()[kind] ?? '')
        const before = visits
        expect(await run(name, ['--version'], env)).toEqual(await run(name, ['--version'], {}))

        const child = start(name, session.args, { ...session.env, ...env })
        try {
          const said = await new Promise<string>(resolve => {
            let text = ''
            child.stdout?.on('data', part => {
              text += part
              if (session.says.test(text)) resolve(text)
            })
            child.once('close', () => resolve(text))
          })
          expect(said).toMatch(session.says)
          expect(await listening(child.pid ?? 0)).toBe(session.ports)
        } finally {
          const closed = new Promise(resolve => child.once('close', resolve))
          child.kill('SIGTERM')
          child.stdin?.end()
          const killer = setTimeout(() => child.kill('SIGKILL'), 3000)
          await closed
          clearTimeout(killer)
        }
        expect(visits).toBe(before)
        expect(await readdir(folder)).toEqual([])
      },
    )
  },
)
