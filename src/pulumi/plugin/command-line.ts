import { type InfoFlag, infoFlag } from '../../grpc/process/index.ts'

/** What the process was started with. */
export interface CommandLine {
  /** The option that only prints something. */
  readonly info: InfoFlag | undefined
  /** Whether a person started it, so that engines can attach. */
  readonly debug: boolean
  /** The port to listen on; 0 for any that is free. */
  readonly port: number
  /** Where the engine that started it listens; engines repeat it in Handshake. */
  readonly engineAddress: string | undefined
}

/** Why the process cannot start with these arguments. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError'
}

/** Flags that the engine may pass, followed by a value. */
const WITH_VALUE = ['--tracing', '--port']

/**
 * Reads the arguments. An engine passes its address, and flags of its own before it, such as
 * `--logtostderr -v=9 --tracing URL`; a person passes `--debug` and perhaps `--port N`, or `--version`
 * or `--help` alone.
 *
 * @throws {CommandLineError} for a port that is none.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const behind = (index: number) => WITH_VALUE.includes(args[index - 1] ?? '')
  const engineAddress = args.find((argument, index) => !argument.startsWith('-') && !behind(index))
  return { info: infoFlag(args), debug: args.includes('--debug'), port: portIn(args), engineAddress }
}

function portIn(args: readonly string[]): number {
  const index = args.indexOf('--port')
  if (index < 0) return 0
  const text = args[index + 1] ?? ''
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new CommandLineError(`--port takes a port from 0 to 65535, not "${text}".\n`)
}
