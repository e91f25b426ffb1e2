import { runCli } from './run-cli.ts'

// What a person reads: a reader that has gone is no reason to fail.
process.stderr.on('error', () => undefined)

process.exitCode = await runCli(process.argv.slice(2), {
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
  out: text => new Promise(taken => process.stdout.write(text, () => taken())),
  err: text => process.stderr.write(text),
})
