import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ekbError } from '../../core/messages/errors/index.ts'
import { forwardSignals } from '../forward-signals.ts'
import { spawnedCommand } from '../spawned-command.ts'
import type { Terminal } from '../terminal.ts'

/** What a plan would do, by action; `import` counts what it only imports. */
export type PlanCounts = Readonly<Record<'import' | 'add' | 'change' | 'destroy' | 'forget', number>>

/** What an engine answered to the new files. */
export interface Verification {
  /** Absent where there is no plan. */
  readonly counts?: PlanCounts
  readonly exitCode: number
  /** What the engine wrote. */
  readonly words: string
}

/**
 * Plans in a folder. The plan has values of keys in it: it lies in a folder that only this user can read, and is
 * removed.
 *
 * @param engine the command, `terraform` or `tofu`
 * @throws EkbError COMMAND_NOT_FOUND, COMMAND_NOT_EXECUTABLE
 */
export async function planIn(folder: string, engine: string, terminal: Terminal): Promise<Verification> {
  const private_ = await mkdtemp(join(tmpdir(), 'ekb-adopt-'))
  try {
    const file = join(private_, 'tfplan')
    const args = ['plan', '-input=false', '-no-color', '-lock=false', `-out=${file}`]
    const { code, stdout, stderr } = await run(engine, args, folder, terminal)
    const words = stdout + stderr
    if (code !== 0) return { exitCode: code, words }
    const shown = await run(engine, ['show', '-json', file], folder, terminal)
    if (shown.code !== 0) return { exitCode: shown.code, words: words + shown.stderr }
    return { exitCode: 0, words, counts: countChanges(JSON.parse(shown.stdout) as PlanJson) }
  } finally {
    await rm(private_, { recursive: true, force: true })
  }
}

/** The steps of an import that are none of a key. */
const OF_PULUMI = /::pulumi:(?:pulumi:Stack|providers:\w+)::/

/**
 * Previews the import of a file into the selected stack.
 *
 * @throws EkbError COMMAND_NOT_FOUND, COMMAND_NOT_EXECUTABLE
 */
export async function importInto(folder: string, file: string, terminal: Terminal): Promise<Verification> {
  const args = ['import', '--file', file, '--preview-only', '--non-interactive', '--json']
  const { code, stdout, stderr } = await run('pulumi', args, folder, terminal)
  const words = stdout + stderr
  if (code !== 0) return { exitCode: code, words }
  const { steps = [] } = JSON.parse(stdout) as {
    readonly steps?: readonly { readonly op: string; readonly urn: string }[]
  }
  const counts = { import: 0, add: 0, change: 0, destroy: 0, forget: 0 }
  for (const { op, urn } of steps) {
    if (op === 'import') counts.import += 1
    else if (op !== 'same' && !OF_PULUMI.test(urn)) counts.change += 1
  }
  return { exitCode: 0, words, counts }
}

interface PlanJson {
  readonly resource_changes?: readonly {
    readonly change: { readonly actions: readonly string[]; readonly importing?: unknown }
  }[]
}

const COUNTED = { create: 'add', update: 'change', delete: 'destroy', forget: 'forget' } as const

function countChanges({ resource_changes: changes = [] }: PlanJson): PlanCounts {
  const counts = { import: 0, add: 0, change: 0, destroy: 0, forget: 0 }
  for (const { change } of changes) {
    if (change.importing !== undefined && change.importing !== null) counts.import += 1
    for (const action of change.actions) {
      if (Object.hasOwn(COUNTED, action)) counts[COUNTED[action as keyof typeof COUNTED]] += 1
    }
  }
  return counts
}

/** Whether a plan imports, and does nothing else to anything. To forget a key that the map leaves out is no change to it. */
export function onlyImports({ add, change, destroy }: PlanCounts): boolean {
  return add + change + destroy === 0
}

/** The counts as an engine says them. */
export function inWords({ import: imported, add, change, destroy, forget }: PlanCounts): string {
  const forgotten = forget === 0 ? '' : `, ${forget} to forget`
  return `${imported} to import, ${add} to add, ${change} to change, ${destroy} to destroy${forgotten}`
}

async function run(engine: string, args: readonly string[], folder: string, terminal: Terminal) {
  const command = spawnedCommand(engine, args)
  const { windowsVerbatimArguments } = command
  const env = { ...terminal.env }
  const child = spawn(command.file, command.args, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsVerbatimArguments,
  })
  // Whoever stops the run stops the engine. Then the run ends by itself: it takes the files back, and removes the plan.
  const stopForwarding = forwardSignals(child)
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text
    })
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      const { code: reason = 'UNKNOWN' } = error
      reject(
        reason === 'ENOENT'
          ? ekbError('COMMAND_NOT_FOUND', { command: engine })
          : ekbError('COMMAND_NOT_EXECUTABLE', { command: engine, reason }),
      )
    })
    child.once('close', ended => resolve(ended ?? 1))
  }).finally(stopForwarding)
  return { code, ...said }
}
