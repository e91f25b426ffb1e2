import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AUDIT_FORMATS, type AuditFormat } from '../../../src/cli/audit/audit-flags.ts'
import { startBenchServer } from '../bench-server.ts'
import { inTurn } from '../in-turn.ts'
import type { Progress } from '../progress.ts'
import { type AuditSample, runAudit } from './run-audits.ts'

/** The platform that is audited. */
export const AUDITED = { projects: 500, keys: 40, latencyMs: 50 }

const REPETITIONS = 3

/** What audits of one format took. */
export interface AuditMeasurement {
  readonly format: AuditFormat
  readonly samples: readonly AuditSample[]
}

/** Audits a platform of many projects in every format, in turn. */
export async function measureAudit(
  repetitions: number | undefined,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<readonly AuditMeasurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-bench-audit-'))
  const { projects, keys, latencyMs } = AUDITED
  progress(`audit: a platform of ${projects} projects of ${keys} keys`)
  const server = await startBenchServer(AUDITED)
  try {
    await server.setLatency(latencyMs)
    const measured = AUDIT_FORMATS.map(format => ({ format, samples: [] as AuditSample[] }))
    for (let round = 0; round < (repetitions ?? REPETITIONS); round += 1) {
      for (const { format, samples } of inTurn(measured, round)) {
        progress(`audit: round ${round + 1}, ${format}`)
        samples.push(await runAudit(server, format, folder, signal))
      }
    }
    return measured
  } finally {
    await server.close()
    await rm(folder, { recursive: true })
  }
}
