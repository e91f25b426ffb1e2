import { readFile, stat } from 'node:fs/promises'
import { inTurn } from '../in-turn.ts'
import type { Installation, Source } from '../installation.ts'
import { measureCommand } from '../measure-command.ts'
import type { Progress } from '../progress.ts'
import type { ServerAddress } from '../server.ts'
import type { Subject } from '../subject.ts'

const REPETITIONS = 11
const SOURCES: readonly Source[] = ['lock-file', 'dev-overrides']

/** What the size of a provider's package costs. */
export interface PackageMeasurement {
  readonly subject: Subject['name']
  /** Size of the executable in bytes. */
  readonly bytes: number
  /** Seconds of `validate`, by how the engine came to the provider. */
  readonly seconds: Readonly<Record<Source, readonly number[]>>
}

/**
 * Measures `validate` of one key, which asks no server, with and without a lock file: an engine reads and
 * hashes the whole package at every command where there is one.
 */
export async function measurePackages(
  subjects: readonly Subject[],
  repetitions: number | undefined,
  context: {
    installation: Installation
    server: ServerAddress
    progress: Progress
    signal: AbortSignal
  },
): Promise<readonly PackageMeasurement[]> {
  const { installation, server, progress, signal } = context
  const candidates: Candidate[] = []
  for (const subject of subjects) {
    if (subject.package === undefined) continue
    const workspace = await installation.prepare(subject, 1, server)
    const { size } = await stat(subject.package.executable)
    await readFile(installation.executable(subject) ?? subject.package.executable)
    candidates.push({ subject, workspace, size, seconds: { 'lock-file': [], 'dev-overrides': [] } })
  }
  const rounds = repetitions ?? REPETITIONS
  progress(`package: ${rounds} times "validate" of each provider, with and without a lock file`)
  for (let round = -1; round < rounds; round += 1) {
    for (const { workspace, seconds } of inTurn(candidates, round)) {
      for (const source of inTurn(SOURCES, round)) {
        const sample = await measureCommand({
          command: installation.engine.path,
          args: ['validate', '-no-color'],
          cwd: workspace.folder,
          env: workspace.environment(source),
          signal,
        })
        if (round >= 0) seconds[source].push(sample.seconds)
      }
    }
  }
  return candidates.map(({ subject, size, seconds }) => ({ subject: subject.name, bytes: size, seconds }))
}

interface Candidate {
  readonly subject: Subject
  readonly workspace: Awaited<ReturnType<Installation['prepare']>>
  readonly size: number
  readonly seconds: Record<Source, number[]>
}
