import { rm } from 'node:fs/promises'
import type { RequestCounts } from '../../../src/emulator/index.ts'
import type { CommandContext } from '../commands/measure-commands.ts'
import { inTurn } from '../in-turn.ts'
import type { Workspace } from '../installation.ts'
import { type CommandSample, measureCommand } from '../measure-command.ts'
import { ekb, type Subject } from '../subject.ts'

/** How many keys are rotated. */
const ROTATED = [10, 100]
const ROUNDS = 7

/** What one no-op plan took, and asked for. */
export type PlanSample = CommandSample & { readonly requests: RequestCounts }

/** What a rotation of many keys asked for, by its steps. */
export interface RotationRequests {
  readonly keys: number
  /** The apply that creates the next generations. */
  readonly rotation: RequestCounts
  /** The apply that deletes the previous ones once the overlap is over. */
  readonly retirement: RequestCounts
}

/** Keys that rotate in place, beside keys that are replaced. */
export interface RotatingMeasurement {
  readonly keys: number
  /** No-op plans in turn; the nth sample of both was taken in the nth round. */
  readonly plans: { readonly apiKey: readonly PlanSample[]; readonly rotating: readonly PlanSample[] }
  readonly rotations: readonly RotationRequests[]
}

/** No-op plans of `keys` keys of both types in turn, without latency, and what rotations of several sizes ask for. */
export async function measureRotating(
  subjects: readonly Subject[],
  { keys, repetitions }: { readonly keys: number; readonly repetitions: number | undefined },
  context: CommandContext,
): Promise<RotatingMeasurement> {
  const own = subjects.find(({ name }) => name === 'ekb')?.package
  if (own === undefined) throw new Error('the subjects have no package of ekb')
  const [apiKey, rotating] = ['ekb_api_key', 'ekb_rotating_api_key'].map(type =>
    ekb(own.executable, own.version, { type, rotates: true }),
  ) as [Subject, Subject]
  await context.server.setLatency(0)
  const rotations: RotationRequests[] = []
  for (const rotated of ROTATED) {
    context.progress(`rotating: ${rotated} keys are rotated, and their previous ones deleted`)
    rotations.push(await rotationOf(rotating, rotated, context))
  }
  const plans = await plansOf({ apiKey, rotating }, { keys, rounds: repetitions ?? ROUNDS }, context)
  return { keys, plans, rotations }
}

async function plansOf(
  { apiKey, rotating }: { readonly apiKey: Subject; readonly rotating: Subject },
  { keys, rounds }: { readonly keys: number; readonly rounds: number },
  context: CommandContext,
): Promise<RotatingMeasurement['plans']> {
  const candidates: {
    name: keyof RotatingMeasurement['plans']
    scene: Awaited<ReturnType<typeof openScene>>
  }[] = []
  for (const [name, subject] of [
    ['apiKey', apiKey],
    ['rotating', rotating],
  ] as const) {
    context.progress(`rotating: ${keys} keys, ${name === 'rotating' ? 'in place' : 'replaced'}`)
    const scene = await openScene(subject, keys, context)
    await scene.run('apply', '-auto-approve')
    candidates.push({ name, scene })
  }
  const plans = { apiKey: [] as PlanSample[], rotating: [] as PlanSample[] }
  for (let round = -1; round < rounds; round += 1) {
    context.progress(`rotating: no-op plans, round ${round + 1} of ${rounds}`)
    for (const { name, scene } of inTurn(candidates, round)) {
      const sample = await scene.run('plan', '-detailed-exitcode')
      if (round >= 0) plans[name].push(sample)
    }
  }
  for (const { scene } of candidates) {
    await scene.run('destroy', '-auto-approve')
    await scene.close()
  }
  return plans
}

async function rotationOf(
  subject: Subject,
  keys: number,
  context: CommandContext,
): Promise<RotationRequests> {
  const scene = await openScene(subject, keys, context)
  await scene.run('apply', '-auto-approve')
  await context.server.advance('91d')
  const rotation = await scene.run('apply', '-auto-approve')
  await context.server.advance('2d')
  const retirement = await scene.run('apply', '-auto-approve')
  await scene.run('destroy', '-auto-approve')
  await scene.close()
  return { keys, rotation: rotation.requests, retirement: retirement.requests }
}

/** A folder with this many keys, in which commands are measured. */
async function openScene(subject: Subject, keys: number, context: CommandContext) {
  const { installation, server, signal } = context
  const workspace: Workspace = await installation.prepare(subject, keys, server)
  return {
    async run(command: string, ...args: string[]): Promise<PlanSample> {
      await server.takeCounts()
      const sample = await measureCommand({
        command: installation.engine.path,
        args: [command, '-no-color', ...args],
        cwd: workspace.folder,
        env: workspace.environment('lock-file'),
        watch: installation.executable(subject),
        signal,
      })
      return { ...sample, requests: await server.takeCounts() }
    },
    close: () => rm(workspace.folder, { recursive: true, force: true }),
  }
}
