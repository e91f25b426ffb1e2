import { writeSync } from 'node:fs'
import { GrpcServer } from '../../grpc/index.ts'
import { dropRuntimeVariables, Lifecycle, ProviderInstances, writeStderr } from '../../grpc/process/index.ts'
import { type CommandLine, CommandLineError, readCommandLine } from './command-line.ts'
import { Engines } from './engine.ts'
import type { PulumiProvider } from './provider.ts'
import { routes } from './routes.ts'

export interface ServeOptions {
  /** The package's name, as in its type tokens. */
  readonly name: string
  readonly version: string
  /** What `--version` prints. Default: `pulumi-resource-NAME VERSION`. */
  readonly title?: string
  /** Takes key material out of a text. Messages, errors, logs and crash reports pass through it. */
  readonly redact: (text: string) => string
  /** Default: those of the process. */
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Whether output goes to a terminal; engines and tools read it from a pipe. */
  readonly onTerminal?: boolean
}

/** An engine that started the plugin connects within seconds or gives up itself. */
const CONNECT_WITHIN_MS = 60_000

/** Engines connect to this address only. */
const HOST = '127.0.0.1'

/**
 * Serves a provider to the engine that started this process, until that engine is done; then ends the
 * process. With the argument `--debug` it serves engines that attach to it, until it is interrupted; with
 * `--version` or `--help` alone it says what it is and does nothing else.
 *
 * @param create makes the provider when its first call arrives; while debugging once per connection, since
 *   one connection is one configured provider.
 */
export async function serveProvider(
  create: () => PulumiProvider | Promise<PulumiProvider>,
  { args = process.argv.slice(2), env = process.env, ...options }: ServeOptions,
): Promise<void> {
  const { name, version, title = `pulumi-resource-${name} ${version}` } = options
  const { onTerminal = process.stdout.isTTY } = options
  try {
    const commandLine = readCommandLine(args)
    const { info, debug, engineAddress } = commandLine
    if (info !== undefined) {
      writeSync(1, `${title}\n${info === 'help' ? `\n${help(name)}` : ''}`)
      return
    }
    // Tools also start a provider without an engine and read the port; that is of no use to a person.
    if (!debug && engineAddress === undefined && onTerminal) throw new CommandLineError(hint(name))
    dropRuntimeVariables(env)
    await serve(create, options, commandLine)
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error
    writeStderr(error.message)
    process.exit(1)
  }
}

async function serve(
  create: () => PulumiProvider | Promise<PulumiProvider>,
  { name, version, redact }: Omit<ServeOptions, 'args' | 'env' | 'onTerminal' | 'title'>,
  { debug, port, engineAddress }: CommandLine,
): Promise<void> {
  const instances = new ProviderInstances(create, debug)
  const engines = new Engines(engineAddress)
  const lifecycle = new Lifecycle({
    stop: () => instances.stop(),
    redact,
    debug,
    // An engine interrupts its plugins when it is done with them. A person's Ctrl-C does not get here: the
    // engine starts plugins in process groups of their own, and tells by Cancel.
    endsByInterrupt: true,
    // A client of the engine's kind closes a connection that it has not used for half an hour.
    isEngineAlive: () => engines.of(instances.of(server)).isAlive(),
  })
  lifecycle.watchProcess()
  const server = new GrpcServer({
    routes: routes({ version, instances, engines, redact, log: text => writeStderr(`${redact(text)}\n`) }),
    onConnect: () => lifecycle.connected(),
    onIdle: () => lifecycle.disconnected(),
  })
  await listen(server, port)
  lifecycle.serving(server)
  if (debug) {
    writeSync(1, `export PULUMI_DEBUG_PROVIDERS=${name}:${server.port}\n`)
    writeStderr(`The ${name} provider waits for engines that have this variable. Ctrl-C ends it.\n`)
    return
  }
  lifecycle.expectConnection(CONNECT_WITHIN_MS)
  writeSync(1, `${server.port}\n`)
  if (engineAddress === undefined) writeStderr(hint(name))
}

async function listen(server: GrpcServer, port: number): Promise<void> {
  try {
    await server.listen({ host: HOST, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    throw new CommandLineError(`Port ${port} cannot be had (${code}). Name another one, or none.\n`)
  }
}

/** How the executable introduces itself to a person. */
function introduction(name: string): string {
  return `This is the ${name} provider, a plugin of Pulumi, which starts it itself. It does nothing on its own.\n`
}

/** For a person who starts it by hand; engines keep it for their debug log. */
function hint(name: string): string {
  return `${introduction(name)}\nRun this file with "--help" to see what it does on its own.\n`
}

/** The text of `--help`. */
function help(name: string): string {
  return `${introduction(name)}
Options:
  --version        print name, version and commit
  --debug          serve engines that attach to it, for a debugger; prints PULUMI_DEBUG_PROVIDERS
  --port <number>  with --debug: the port to serve them on; a free one where it is left out
  --help           print this help
`
}
