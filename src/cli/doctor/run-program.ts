import { execFile } from 'node:child_process'
import type { RunProgram, Started } from '../../doctor/index.ts'
import { spawnedCommand } from '../spawned-command.ts'

/** How long a program may take to tell its version, in milliseconds. */
const WITHIN = 15_000
const LARGEST_OUTPUT = 2 ** 20

/** Engines that are asked for their version look for a newer one, which is a request that nobody asked for. */
const QUIET = { CHECKPOINT_DISABLE: '1', PULUMI_SKIP_UPDATE_CHECK: 'true' }

/** Starts programs with an environment. It has no credentials in it: whoever tells a version needs none. */
export function programRunner(env: Readonly<NodeJS.ProcessEnv>): RunProgram {
  const { EKB_API_KEY: _key, EKB_API_SECRET: _secret, ...others } = env
  return (file, args, signal) =>
    new Promise<Started>(resolve => {
      const { file: program, args: words, windowsVerbatimArguments } = spawnedCommand(file, args)
      const options = {
        env: { ...others, ...QUIET },
        timeout: WITHIN,
        maxBuffer: LARGEST_OUTPUT,
        killSignal: 'SIGKILL' as const,
        windowsHide: true,
        windowsVerbatimArguments,
        signal,
      }
      execFile(program, words, options, (error, stdout) => {
        if (error === null) resolve({ kind: 'ran', out: stdout })
        else resolve(failureOf(error))
      })
    })
}

function failureOf(error: Error & { code?: unknown; signal?: unknown; killed?: boolean }): Started {
  const { code, signal, killed } = error
  if (code === 'ENOENT') return { kind: 'missing' }
  if (killed === true) return { kind: 'failed', reason: `it did not answer within ${WITHIN / 1000} s` }
  if (typeof signal === 'string') return { kind: 'failed', reason: `it was ended by ${signal}` }
  if (typeof code === 'number') return { kind: 'failed', reason: `it ended with exit code ${code}` }
  return { kind: 'failed', reason: `the system reported ${typeof code === 'string' ? code : 'an error'}` }
}
