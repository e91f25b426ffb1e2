import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AuditSample, runAudit } from '../audit/run-audits.ts'
import { startBenchServer } from '../bench-server.ts'
import type { StepSample } from '../commands/measure-commands.ts'
import type { Installation } from '../installation.ts'
import { measureCommand } from '../measure-command.ts'
import type { Progress } from '../progress.ts'
import type { Subject } from '../subject.ts'

/** Sizes of plans: so many keys in one project. */
const KEYS = [10, 100, 1000, 10_000]
/** Sizes of audits: so many projects. */
const PROJECTS = [20, 200, 2000]
/** Keys of each audited project. */
const KEYS_OF_PROJECT = 50

/** What one size took. */
export interface ScaleSample<Sample> {
  readonly keys: number
  readonly sample: Sample
}

/** How cost grows with size, without latency. */
export interface ScaleMeasurement {
  /** Plans of new keys in a project that has as many. */
  readonly plans: readonly ScaleSample<StepSample>[]
  /** The same plans of resources that are built into the engine. */
  readonly engine: readonly ScaleSample<StepSample>[]
  /** Audits of projects of 50 keys; the size is the number of all keys. */
  readonly audits: readonly (ScaleSample<AuditSample> & { readonly projects: number })[]
}

interface Context {
  readonly installation: Installation
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Plans and audits in sizes that grow tenfold, each once: what is measured is processor time and memory. */
export async function measureScale(
  [ekb, floor]: readonly [ekb: Subject, floor: Subject],
  context: Context,
): Promise<ScaleMeasurement> {
  const plans: ScaleSample<StepSample>[] = []
  const engine: ScaleSample<StepSample>[] = []
  for (const keys of KEYS) {
    context.progress(`scale: plans of ${keys} keys`)
    plans.push({ keys, sample: await measurePlan(ekb, keys, context) })
    engine.push({ keys, sample: await measurePlan(floor, keys, context) })
  }
  return { plans, engine, audits: await measureAudits(context) }
}

async function measurePlan(
  subject: Subject,
  keys: number,
  { installation, signal }: Context,
): Promise<StepSample> {
  const server = await startBenchServer({ projects: 1, keys })
  try {
    const workspace = await installation.prepare(subject, keys, server)
    await server.takeCounts()
    const sample = await measureCommand({
      command: installation.engine.path,
      args: ['plan', '-no-color', '-out=plan'],
      cwd: workspace.folder,
      env: workspace.environment('lock-file'),
      watch: installation.executable(subject),
      signal,
    })
    await rm(workspace.folder, { recursive: true })
    return { ...sample, requests: await server.takeCounts() }
  } finally {
    await server.close()
  }
}

async function measureAudits({ progress, signal }: Context): Promise<ScaleMeasurement['audits']> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-bench-scale-'))
  const audits: ScaleMeasurement['audits'][number][] = []
  try {
    for (const projects of PROJECTS) {
      progress(`scale: an audit of ${projects} projects of ${KEYS_OF_PROJECT} keys`)
      const server = await startBenchServer({ projects, keys: KEYS_OF_PROJECT })
      try {
        const sample = await runAudit(server, 'json', folder, signal)
        audits.push({ projects, keys: projects * KEYS_OF_PROJECT, sample })
      } finally {
        await server.close()
      }
    }
    return audits
  } finally {
    await rm(folder, { recursive: true })
  }
}
