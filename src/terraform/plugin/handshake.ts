/**
 * go-plugin's handshake: the host proves by a variable that it is one, offers versions of the protocol, and
 * reads one line that says where the plugin listens
 * (https://github.com/hashicorp/go-plugin/blob/main/docs/guide-plugin-write-non-go.md).
 */
const COOKIE = {
  name: 'TF_PLUGIN_MAGIC_COOKIE',
  value: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
}

/** The version of the handshake itself, and that of the protocol that is spoken after it. */
const CORE_VERSION = 1
export const PROTOCOL_VERSION = 6

/** Why the process cannot serve as a plugin. */
export class HandshakeError extends Error {
  override readonly name = 'HandshakeError'
}

/**
 * Checks that an engine started the process, and that it speaks this protocol.
 *
 * @throws {HandshakeError} with what to do instead.
 */
export function checkHost(env: NodeJS.ProcessEnv, name: string): void {
  if (env[COOKIE.name] !== COOKIE.value) {
    throw new HandshakeError(
      `${introduction(name)}\nName the provider in required_providers and run "terraform init" or "tofu init". ` +
        'Run this file with "--help" to see what it does on its own.\n',
    )
  }
  const offered = (env['PLUGIN_PROTOCOL_VERSIONS'] ?? '').split(',').map(Number)
  if (!offered.includes(PROTOCOL_VERSION)) {
    throw new HandshakeError(
      `The engine offers the plugin protocol ${offered.filter(Boolean).join(' and ') || 'in no version'}, ` +
        `but the ${name} provider speaks version ${PROTOCOL_VERSION} only. ` +
        'Use Terraform 1.0 or newer, or OpenTofu.\n',
    )
  }
}

/** How the executable introduces itself to a person. */
function introduction(name: string): string {
  return (
    `This is the ${name} provider, a plugin of Terraform and OpenTofu, which start it themselves. ` +
    'It does nothing on its own.\n'
  )
}

/** The text of `--help`. */
export function help(name: string): string {
  return `${introduction(name)}
Options:
  --version  print name, version and commit
  --debug    serve engines that attach to it, for a debugger; prints TF_REATTACH_PROVIDERS
  --help     print this help
`
}

/** Where the plugin listens. */
export interface Address {
  readonly network: 'unix' | 'tcp'
  /** A path, or host and port. */
  readonly address: string
}

/**
 * The line that tells the host where to connect.
 *
 * @param certificate present only where the host sent its own: a host without TLS crashes on one.
 * @param env says whether the host reads the seventh field; an older one takes it for the certificate.
 */
export function handshakeLine(
  { network, address }: Address,
  certificate: Buffer | undefined,
  env: NodeJS.ProcessEnv,
): string {
  const fields = [CORE_VERSION, PROTOCOL_VERSION, network, address, 'grpc', unpaddedBase64(certificate)]
  // The server does not multiplex the broker's connections, and says so.
  if (env['PLUGIN_MULTIPLEX_GRPC']) fields.push('false')
  return `${fields.join('|')}\n`
}

function unpaddedBase64(bytes: Buffer | undefined): string {
  return bytes?.toString('base64').replace(/=+$/, '') ?? ''
}

/**
 * What engines read from TF_REATTACH_PROVIDERS to use a provider that runs already.
 *
 * @param addresses the provider's addresses, as in `registry.terraform.io/namespace/name`.
 */
export function reattachVariable({ network, address }: Address, addresses: readonly string[]): string {
  const config = {
    Protocol: 'grpc',
    ProtocolVersion: PROTOCOL_VERSION,
    Pid: process.pid,
    // Tells the engine not to end the process.
    Test: true,
    Addr: { Network: network, String: address },
  }
  return JSON.stringify(Object.fromEntries(addresses.map(provider => [provider, config])))
}
