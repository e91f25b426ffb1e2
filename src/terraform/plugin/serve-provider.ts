import { writeSync } from 'node:fs'
import { GrpcServer, type MutualTls } from '../../grpc/index.ts'
import {
  dropRuntimeVariables,
  infoFlag,
  Lifecycle,
  ProviderInstances,
  writeStderr,
} from '../../grpc/process/index.ts'
import { type Certificate, selfSignedCertificate } from './certificate.ts'
import {
  checkHost,
  HandshakeError,
  handshakeLine,
  help,
  PROTOCOL_VERSION,
  reattachVariable,
} from './handshake.ts'
import { hclog, levelFromEnvironment } from './hclog.ts'
import { InFlightCalls } from './in-flight-calls.ts'
import { listen } from './listen.ts'
import type { TerraformProvider } from './provider.ts'
import type { ProviderHost } from './provider-call.ts'
import { routes } from './routes.ts'

export interface ServeOptions {
  /** The provider's short name, as in its type names. */
  readonly name: string
  readonly version: string
  /** What `--version` prints. Default: `terraform-provider-NAME VERSION`. */
  readonly title?: string
  /** Takes key material out of a text. Logs, diagnostics and crash reports pass through it. */
  readonly redact: (text: string) => string
  /** The addresses under which engines may attach to a provider that runs in a debugger. */
  readonly addresses: readonly string[]
  /** Default: those of the process. */
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly now?: () => Date
}

/** A host that started the plugin connects within a minute or gives up itself. */
const CONNECT_WITHIN_MS = 60_000

/**
 * Serves a provider to the engine that started this process, until that engine is done; then ends the
 * process. With the argument `--debug` it serves engines that attach to it, until it is interrupted; with
 * `--version` or `--help` alone it says what it is and does nothing else.
 *
 * @param create makes the provider once the process serves, while the engine connects; while debugging with the first
 *   call of each connection, since one connection is one configured provider.
 */
export async function serveProvider(
  create: () => TerraformProvider | Promise<TerraformProvider>,
  { args = process.argv.slice(2), env = process.env, now = () => new Date(), ...options }: ServeOptions,
): Promise<void> {
  const info = infoFlag(args)
  if (info !== undefined) {
    const { name, version, title = `terraform-provider-${name} ${version}` } = options
    writeSync(1, `${title}\n${info === 'help' ? `\n${help(name)}` : ''}`)
    return
  }
  dropRuntimeVariables(env)
  const debug = args.includes('--debug')
  try {
    if (!debug) checkHost(env, options.name)
    await serve(create, { ...options, args, env, now }, debug)
  } catch (error) {
    if (!(error instanceof HandshakeError)) throw error
    writeStderr(error.message)
    process.exit(1)
  }
}

async function serve(
  create: () => TerraformProvider | Promise<TerraformProvider>,
  { name, version, redact, addresses, env, now }: Required<Omit<ServeOptions, 'title'>>,
  debug: boolean,
): Promise<void> {
  const instances = new ProviderInstances(create, debug)
  const log = hclog({ name, level: levelFromEnvironment(env, debug ? 'info' : 'off'), redact, now })
  const lifecycle = new Lifecycle({
    stop: () => instances.stop(),
    redact,
    debug,
    // Ctrl-C reaches the whole process group. The engine decides what it means, and tells by StopProvider:
    // a plugin that ended here would lose the answer to a request that it has sent.
    endsByInterrupt: false,
  })
  lifecycle.watchProcess()
  const host: ProviderHost = {
    instances,
    log,
    redact,
    calls: new InFlightCalls(),
    onConfigure() {
      void import('./stale-sockets.ts').then(({ removeStaleSockets }) => removeStaleSockets(name))
    },
  }
  const clientCa = debug ? undefined : env['PLUGIN_CLIENT_CERT']
  const certificate = clientCa ? selfSignedCertificate(now()) : undefined
  const server = new GrpcServer({
    routes: routes(host, {
      ending: lifecycle.ending,
      abandon() {
        instances.stop()
        return host.calls.abandon()
      },
      end: () => void lifecycle.end(0),
    }),
    ...(certificate && clientCa && { tls: mutualTls(certificate, clientCa) }),
    onConnect: () => lifecycle.connected(),
    onIdle: () => lifecycle.disconnected(),
  })
  const listening = await listen(server, name, env)
  lifecycle.serving(server, listening.cleanUp)
  if (debug) {
    writeSync(1, `export TF_REATTACH_PROVIDERS='${reattachVariable(listening, addresses)}'\n`)
    writeStderr(`The ${name} provider waits for engines that have this variable. Ctrl-C ends it.\n`)
    return
  }
  lifecycle.expectConnection(CONNECT_WITHIN_MS)
  writeSync(1, handshakeLine(listening, certificate?.der, env))
  setImmediate(() => loadAhead(instances, server))
  log.debug('serving', { version, protocol: PROTOCOL_VERSION, network: listening.network })
}

/**
 * Creates the provider while the engine connects and checks certificates: every process that it starts is asked for
 * something that needs it. What fails is told by the first call.
 */
function loadAhead(instances: ProviderInstances<TerraformProvider>, server: GrpcServer): void {
  instances.of(server).provider.catch(() => undefined)
}

function mutualTls({ certPem, keyPem }: Certificate, clientCa: string): MutualTls {
  return { cert: certPem, key: keyPem, clientCa }
}
