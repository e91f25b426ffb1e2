import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { ReviewInput } from '../../review/index.ts'
import { exitCodeOfSignal } from '../exit-code.ts'
import { forwardSignals } from '../forward-signals.ts'
import { spawnedCommand } from '../spawned-command.ts'
import type { Terminal } from '../terminal.ts'
import { parsePlanCommand, type SavingCommand, withPlanFile } from './plan-command.ts'
import { previewErrors } from './preview-errors.ts'

/** With `-detailed-exitcode`, 2 means that there are changes. */
const SUCCESSES = [0, 2]

/**
 * Runs a command that creates a plan, with its output on stderr, and returns the plan. The JSON stays in memory. A plan
 * without a file of its own is removed.
 *
 * @throws EkbError COMMAND_NOT_FOUND, COMMAND_NOT_EXECUTABLE, REVIEW_COMMAND_UNKNOWN, REVIEW_COMMAND_FAILED
 */
export async function runPlanCommand(words: readonly string[], terminal: Terminal): Promise<ReviewInput> {
  const command = parsePlanCommand(words, terminal.env)
  const { targetingOptions } = command
  if (command.kind === 'prints') {
    const pieces = await run(command.run, terminal, [0], undefined, stdout => {
      terminal.err(previewErrors(stdout))
    })
    const { operation } = command
    return { label: command.run[0] ?? '', bytes: chunksOf(pieces), operation, targetingOptions }
  }
  const shown = command.needsFile
    ? await inTemporaryFolder(folder => showSaved(withPlanFile(join(folder, 'tfplan'), command), terminal))
    : await showSaved(command, terminal)
  return { label: command.run[0] ?? '', bytes: chunksOf(shown), targetingOptions }
}

async function showSaved(command: SavingCommand, terminal: Terminal): Promise<Buffer[]> {
  await run(command.run, terminal, SUCCESSES, text => terminal.err(text))
  return await run(command.show, terminal, [0])
}

/** A folder that only this user can read, and that is gone afterwards: a plan holds values in clear text. */
async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-review-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Runs a command to its end; answers its stdout in pieces, unless `onText` takes it as text.
 *
 * @param onFailure takes what it wrote to stdout until then
 */
async function run(
  [command = '', ...args]: readonly string[],
  terminal: Terminal,
  successes: readonly number[],
  onText?: (text: string) => void,
  onFailure?: (stdout: string) => void,
): Promise<Buffer[]> {
  const { file, args: words, windowsVerbatimArguments } = spawnedCommand(command, args)
  const env = { ...terminal.env }
  const child = spawn(file, words, { stdio: ['inherit', 'pipe', 'pipe'], env, windowsVerbatimArguments })
  const stopForwarding = forwardSignals(child)
  const pieces: Buffer[] = []
  if (onText === undefined) child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  else child.stdout.setEncoding('utf8').on('data', onText)
  child.stderr.setEncoding('utf8').on('data', (text: string) => terminal.err(text))
  try {
    const { code, signal } = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
      (resolve, reject) => {
        child.once('error', reject)
        child.once('close', (code, signal) => resolve({ code, signal }))
      },
    )
    if (code !== null && successes.includes(code)) return pieces
    onFailure?.(Buffer.concat(pieces).toString())
    const end = signal === null ? `exit code ${code}` : `signal ${signal} (${exitCodeOfSignal(signal)})`
    // Its arguments may contain values of variables.
    throw ekbError('REVIEW_COMMAND_FAILED', { command, end })
  } catch (error) {
    throw startError(error, command)
  } finally {
    stopForwarding()
  }
}

function startError(error: unknown, command: string): unknown {
  const { code: reason, syscall = '' } = error as NodeJS.ErrnoException
  if (reason === undefined || !syscall.startsWith('spawn')) return error
  return reason === 'ENOENT'
    ? ekbError('COMMAND_NOT_FOUND', { command })
    : ekbError('COMMAND_NOT_EXECUTABLE', { command, reason })
}

async function* chunksOf(pieces: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}
