import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RequestCounts } from '../../../src/emulator/index.ts'
import { dist } from '../../build/places.ts'
import { executable } from '../../engines/recipe.ts'
import type { BenchServer } from '../bench-server.ts'
import { type CommandSample, measureCommand } from '../measure-command.ts'

const EKB = join(dist, 'bin', executable('ekb'))

/** What one audit took. */
export interface AuditSample extends CommandSample {
  readonly requests: RequestCounts
}

/** Audits every project of a server and writes the report to a file. Returns what it took. */
export async function runAudit(
  server: BenchServer,
  format: string,
  folder: string,
  signal: AbortSignal,
): Promise<AuditSample> {
  const credentials = join(folder, 'credentials')
  const lines = server.projects.map(
    ({ id, apiKey, apiSecret }) =>
      `EKB_PROJECT_ID=${id}\nEKB_API_KEY=${apiKey}\nEKB_API_SECRET=${apiSecret}\n`,
  )
  await writeFile(credentials, lines.join(''), { mode: 0o600 })
  await server.takeCounts()
  const sample = await measureCommand({
    command: EKB,
    args: [
      'audit',
      ...['--endpoint', server.endpoint, '--credentials-file', credentials],
      ...['--format', format, '--fail-on', 'never'],
    ],
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    watch: EKB,
    signal,
  })
  return { ...sample, requests: await server.takeCounts() }
}
