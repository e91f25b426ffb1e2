import { spawn } from 'node:child_process'
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Emulator } from '../../src/emulator/index.ts'
import { root } from '../build/places.ts'
import type { Engine } from '../engines/find.ts'

/** What one command of the engine said, and how long it took. */
export interface CommandResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  /** Wall time in milliseconds. */
  readonly took: number
}

/** One folder with a configuration, and the engine that works in it. */
export interface EngineSession {
  /** Runs the engine; a non-zero exit code is thrown with everything that it printed, unless it is allowed. */
  run(args: readonly string[], allowed?: readonly number[]): Promise<CommandResult>
  close(): Promise<void>
}

/** An example of `examples/terraform`, against an emulator, with the provider that was built. */
export function openExample(
  engine: Engine,
  emulator: Emulator,
  example: 'quickstart' | 'rotating',
): Promise<EngineSession> {
  const folder = join(root, 'examples', 'terraform', example)
  return openSession(engine, folder, join(root, 'dist', 'terraform.rc'), {
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
  })
}

/** Copies a configuration into a folder of its own, where the engine finds the built provider. */
async function openSession(
  engine: Engine,
  example: string,
  configFile: string,
  env: Readonly<Record<string, string>>,
): Promise<EngineSession> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-start-')))
  await cp(example, folder, { recursive: true })
  const environment = {
    ...process.env,
    ...env,
    TF_CLI_CONFIG_FILE: configFile,
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
  }
  return {
    async run(args, allowed = [0]) {
      const result = await spawnEngine(engine.path, args, folder, environment)
      if (allowed.includes(result.exitCode)) return result
      throw new Error(
        `${engine.binary} ${args.join(' ')} ended with ${result.exitCode}:\n${result.stdout}${result.stderr}`,
      )
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

function spawnEngine(
  path: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(path, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', code =>
      resolve({ exitCode: code ?? 1, stdout, stderr, took: performance.now() - started }),
    )
  })
}
