import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inTurn } from '../in-turn.ts'
import type { Installation, Workspace } from '../installation.ts'
import { measureCommand } from '../measure-command.ts'
import type { Progress } from '../progress.ts'
import type { ServerAddress } from '../server.ts'
import type { Subject } from '../subject.ts'

const REPETITIONS = 15

/** A start as the engine's own log tells it, in milliseconds since it started the process. */
export interface EngineStartSample {
  /** Until the engine had read the handshake line. */
  readonly handshakeMs: number
  /** Until the engine had the schema and was done with that process. */
  readonly schemaMs: number
}

export interface EngineStartMeasurement {
  readonly subject: Subject['name']
  readonly samples: readonly EngineStartSample[]
}

/** Lets the engine start each provider, in turn, and reads from its log how long that took. */
export async function measureEngineStarts(
  subjects: readonly Subject[],
  repetitions: number | undefined,
  context: {
    installation: Installation
    server: ServerAddress
    progress: Progress
    signal: AbortSignal
  },
): Promise<readonly EngineStartMeasurement[]> {
  const { installation, server, progress, signal } = context
  const candidates: { subject: Subject; workspace: Workspace; samples: EngineStartSample[] }[] = []
  for (const subject of subjects) {
    if (subject.package === undefined) continue
    candidates.push({ subject, workspace: await installation.prepare(subject, 1, server), samples: [] })
  }
  const rounds = repetitions ?? REPETITIONS
  progress(`start: ${rounds} starts of each provider by the engine, from its log`)
  for (let round = -1; round < rounds; round += 1) {
    for (const { workspace, samples } of inTurn(candidates, round)) {
      const logPath = join(workspace.folder, 'trace.log')
      await measureCommand({
        command: installation.engine.path,
        args: ['validate', '-no-color'],
        cwd: workspace.folder,
        env: { ...workspace.environment('dev-overrides'), TF_LOG: 'trace', TF_LOG_PATH: logPath },
        signal,
      })
      const sample = readEngineLog(await readFile(logPath, 'utf8'))
      await rm(logPath)
      if (round >= 0 && sample !== undefined) samples.push(sample)
    }
  }
  return candidates.map(({ subject, samples }) => ({ subject: subject.name, samples }))
}

/** Reads the first start out of a log of level TRACE; undefined where the engine does not log these lines. */
export function readEngineLog(log: string): EngineStartSample | undefined {
  const lines = log.split('\n')
  const started = timeOf(lines, 'provider: starting plugin:')
  const spoken = timeOf(lines, 'provider: using plugin:')
  const closed = timeOf(lines, /GRPCProvider(\.v6)?: Close/)
  if (started === undefined || spoken === undefined || closed === undefined) return undefined
  return { handshakeMs: spoken - started, schemaMs: closed - started }
}

function timeOf(lines: readonly string[], what: string | RegExp): number | undefined {
  const line = lines.find(text => (typeof what === 'string' ? text.includes(what) : what.test(text)))
  const time = Date.parse(line?.split(' ', 1)[0] ?? '')
  return Number.isNaN(time) ? undefined : time
}
