import { type Address, PROTOCOL_VERSION } from './handshake.ts'

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
