import type { Registry } from '@bufbuild/protobuf'
import type { TestContext } from 'vitest'
import { CommandError } from '../../../scripts/command.ts'
import { PROTOCOLS, type Protocol } from '../../../scripts/wire/protocols.ts'
import { publishedProtocol } from '../../../scripts/wire/published.ts'

/** The protocol of this name. */
export function protocolNamed(name: string): Protocol {
  const protocol = PROTOCOLS.find(known => known.name === name)
  if (protocol === undefined) throw new Error(`there is no protocol ${name}`)
  return protocol
}

/** The pinned version of a protocol; ends the test as skipped where it cannot be had, unless engines are required. */
export async function pinnedProtocol(protocol: Protocol, context: TestContext): Promise<Registry> {
  try {
    return await publishedProtocol(protocol, protocol.pinned)
  } catch (error) {
    if (!(error instanceof CommandError) || process.env['EKB_REQUIRE_ENGINES']) throw error
    return context.skip(
      `neither in the cache nor by Go can the published descriptor be had: ${error.message}`,
    )
  }
}
