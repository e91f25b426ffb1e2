import { expect, test } from 'vitest'
import type { FaultEffect } from '../../../src/emulator/index.ts'
import { idOf } from '../faults/support/agreement.ts'
import { describeOutcome } from '../harness/command.ts'
import {
  apiKey,
  describeOldest,
  emulatorFor,
  managedKeys,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'
import { describeWithPostgresql } from '../harness/postgresql.ts'
import { idsInState } from './support/ids-in-state.ts'
import { pgConfiguration } from './support/pg-configuration.ts'

/** What the first create of each pipeline meets; the last pipeline meets it in its lists as well. */
const FAULTS: readonly FaultEffect[] = [
  { dropAfterCommit: true },
  { hangAfterCommit: true },
  { errorAfterCommit: true },
  { truncate: true },
  { malformedJson: true },
  { status: 500 },
  { html502: true },
  { hang: true },
  { reset: true },
  { retryAfter: 1 },
]
const DECLARED = ['first', 'second', 'third']

/** Each run of Terraform locks the whole database for a moment, too. */
const PATIENT = '-lock-timeout=120s'

/** Searches for lost keys wait half a minute, and ten pipelines share a small machine. */
const PATIENCE_MS = 10 * 60_000

/** Runs of one pipeline until one succeeds. More would be a fault that no run mends. */
const RUNS = 4

describeWithPostgresql('ten pipelines at once', server => {
  describeOldest('ten projects, a state for each', { terraform: '1.11' }, engine => {
    test(
      'whatever they meet, runs converge: no key is lost, doubled or in no state',
      async () => {
        const projects = FAULTS.map((_, index) => ({ id: `project-${index + 1}` }))
        await using emulator = await emulatorFor({ seed: { projects } })
        await using pipelines = new AsyncDisposableStack()
        // One after the other: two that find a new database at once both make a sequence in it, and one of them fails.
        const all: { readonly id: string; readonly ws: Workspace }[] = []
        for (const { id, apiKey: key, apiSecret: secret } of emulator.projects) {
          const env = {
            ...settingsOf(emulator),
            EKB_PROJECT_ID: id,
            EKB_API_KEY: key,
            EKB_API_SECRET: secret,
          }
          const keys = DECLARED.map(name => apiKey(name, { name, type: 'locked_down_viewer' }))
          const ws = await openWorkspace({
            engine,
            main: pgConfiguration(id, ...keys),
            env: { ...env, EKB_REQUEST_TIMEOUT: '5s', PG_CONN_STR: server().url() },
          })
          pipelines.use(ws)
          all.push({ id, ws })
        }
        // And so: Terraform locks the whole database while it makes a state, and here does not wait.
        for (const { ws } of all) await ws.succeed('workspace', 'new', 'main')
        for (const [index, { id }] of projects.entries()) {
          const effect = FAULTS[index] ?? {}
          emulator.faults.add({ match: { project: id, operation: 'create', times: 1 }, effect })
          emulator.faults.add({ match: { project: id, operation: 'list', nth: 2 }, effect: { status: 503 } })
        }

        await Promise.all(all.map(({ ws }) => untilApplied(ws)))

        for (const fault of emulator.faults.list())
          expect(fault.struck, JSON.stringify(fault)).toBeGreaterThan(0)
        await Promise.all(
          all.map(async ({ id, ws }) => {
            const next = await ws.run('plan', '-no-color', '-detailed-exitcode', PATIENT)
            expect(next.code, describeOutcome(next)).toBe(0)
            const there = managedKeys(emulator, id)
            expect(there.map(({ name }) => name).toSorted(), id).toEqual(DECLARED)
            expect(await idsInState(ws), id).toEqual(there.map(idOf).toSorted())
          }),
        )
        expect(await server().query("select pid from pg_locks where locktype = 'advisory'")).toEqual([])
      },
      PATIENCE_MS,
    )
  })
})

/** Applies again and again, as a pipeline is run again that has failed. */
async function untilApplied(ws: Workspace): Promise<void> {
  for (let run = 1; ; run += 1) {
    const outcome = await ws.run('apply', '-no-color', '-auto-approve', PATIENT)
    if (outcome.code === 0) return
    if (run === RUNS) throw new Error(describeOutcome(outcome))
  }
}
