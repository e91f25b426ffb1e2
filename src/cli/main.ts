import { ekbError } from '../core/messages/errors/index.ts'
import { systemReason } from '../core/system-reason.ts'
import { EXIT } from './exit-code.ts'
import { printError } from './print-error.ts'
import { runCli } from './run-cli.ts'
import { standardOutput } from './standard-output.ts'
import type { Terminal } from './terminal.ts'

// What a person reads: whatever happens to it is no reason to fail.
const stderr = standardOutput(process.stderr)
const stdout = standardOutput(process.stdout)
const terminal: Terminal = {
  env: process.env,
  get stdin() {
    return process.stdin.isTTY ? undefined : process.stdin
  },
  get dialog() {
    const { stdin: input, stderr: output } = process
    return input.isTTY && output.isTTY ? { input, output } : undefined
  },
  ...(process.stdout.isTTY ? { screen: { columns: process.stdout.columns } } : {}),
  ...(process.stderr.isTTY ? { errScreen: process.stderr } : {}),
  out: text => stdout.write(text),
  err: text => {
    void stderr.write(text)
  },
}

process.exitCode = await runCli(process.argv.slice(2), terminal)

const failure = await stdout.settled()
if (failure !== undefined) {
  const reason = systemReason(failure)
  printError(ekbError('FILE_UNWRITABLE', { what: 'output to', file: 'stdout', reason }), terminal)
  process.exitCode = EXIT.notReviewed
}
