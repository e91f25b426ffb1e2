import { mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, describeOutcome, type Outcome, sendSignal, startCommand } from './command.ts'
import type { Engine } from './engines.ts'
import { type EngineProcess, processesWith } from './processes.ts'
import { withoutValues } from './without-values.ts'

/** Variables of whoever runs the tests that would change what engine or provider do. */
const FORBIDDEN = /^(EKB_|TF_|TOFU_|PULUMI_|BUN_|NODE_OPTIONS$|(HTTPS?|NO|ALL)_PROXY$)/i

/** How long processes may take to end after the command that started them, in milliseconds. */
const GRACE_MS = 8_000

/** A folder of its own in which one engine works: what every driver is made of. */
export interface EngineFolder extends AsyncDisposable {
  readonly folder: string
  readonly engine: Engine
  /** The environment of every command; what is changed here counts from the next one on. */
  readonly env: NodeJS.ProcessEnv
  /** A path below the folder. */
  path(name: string): string
  /** Starts a command of the engine; it may end in any way. */
  start(...args: string[]): Command
  /** Runs a command to its end, whatever its exit code. */
  run(...args: string[]): Promise<Outcome>
  /** Runs a command that must end with 0. */
  succeed(...args: string[]): Promise<Outcome>
  /** Every file below the folder: path to text. */
  files(): Promise<ReadonlyMap<string, string>>
  /** The processes that work in this folder: engine, language host and providers. */
  processes(): Promise<readonly EngineProcess[]>
  /** Kills every one of them: after a test in which the engine could not end them itself. */
  killProcesses(): Promise<void>
}

export interface EngineFolderOptions {
  readonly engine: Engine
  /** Folders to make in it. */
  readonly folders?: readonly string[]
  /** The one of them in which commands run. Default: the folder itself. */
  readonly workIn?: string
  /** What the engine needs; on top of the environment of the tests, without what would change the outcome. */
  readonly env: (path: EngineFolder['path']) => NodeJS.ProcessEnv
  /** The variable that tells the processes of this folder from all others, where one that is left fails the test. */
  readonly marked?: string
}

/** Opens a folder; it goes when it is disposed, with everything that still runs in it. */
export async function openEngineFolder(options: EngineFolderOptions): Promise<EngineFolder> {
  const { engine, folders = [], workIn = '.', marked } = options
  const folder = await realpath(await mkdtemp(join(tmpdir(), `ekb-${engine.name}-`)))
  const path = (name: string) => join(folder, name)
  for (const name of folders) await mkdir(path(name))
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FORBIDDEN.test(name))),
    // Engines are written in Go and live for half a second: collecting garbage less often saves a tenth of that.
    GOGC: '400',
    ...options.env(path),
  }
  const started = new Set<Command>()
  const it: EngineFolder = {
    folder,
    engine,
    env,
    path,
    start(...args) {
      const command = startCommand(engine.path, args, { cwd: path(workIn), env })
      started.add(command)
      const forget = () => started.delete(command)
      command.ended.then(forget, forget)
      return command
    },
    run: (...args) => it.start(...args).ended,
    succeed: async (...args) => requireSuccess(await it.run(...args)),
    async files() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
      const texts = paths.map(
        async file => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const,
      )
      return new Map(await Promise.all(texts))
    },
    processes: async () => (marked === undefined ? [] : processesWith(`${marked}=${env[marked]}`)),
    async killProcesses() {
      for (const { pid } of await it.processes()) sendSignal(pid, 'SIGKILL')
      await whenEnded(it)
    },
    async [Symbol.asyncDispose]() {
      const left = await whenEnded(it)
      for (const { pid } of left) sendSignal(pid, 'SIGKILL')
      for (const command of started) command.signalGroup('SIGKILL')
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
      if (left.length > 0) throw new Error(`left running: ${left.map(({ name }) => name).join(', ')}`)
    },
  }
  return it
}

/** An outcome with exit code 0. @throws in words without keys and secrets, which a command may have printed */
export function requireSuccess<Ended extends Outcome>(outcome: Ended): Ended {
  if (outcome.code !== 0) throw new Error(withoutValues(describeOutcome(outcome)))
  return outcome
}

/** Waits for the processes of a folder to end; what is left is the result. */
async function whenEnded(it: EngineFolder): Promise<readonly EngineProcess[]> {
  const deadline = performance.now() + GRACE_MS
  for (;;) {
    const left = await it.processes()
    if (left.length === 0 || performance.now() > deadline) return left
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
