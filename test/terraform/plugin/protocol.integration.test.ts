import type { DescService } from '@bufbuild/protobuf'
import { describe, expect, type TestContext, test } from 'vitest'
import { PROVIDER_SERVICE, type Rpc } from '../../../src/terraform/plugin/protocol/service.ts'
import { expectTableToMatch } from '../../grpc/against-protobuf-es.ts'
import { pinnedProtocol, protocolNamed } from '../../scripts/wire/published.ts'

const TERRAFORM = protocolNamed('terraform')

async function published(context: TestContext): Promise<DescService> {
  const service = (await pinnedProtocol(TERRAFORM, context)).getService('tfplugin6.Provider')
  if (service === undefined) throw new Error('the published descriptor has no tfplugin6.Provider')
  return service
}

const KINDS = {
  unary: 'unary',
  server_streaming: 'server-stream',
  client_streaming: 'client-stream',
  bidi_streaming: 'duplex',
}

describe('against the published protocol 6.11', () => {
  test('the service has the same 36 procedures', async context => {
    const methods = (await published(context)).methods.map(
      ({ name, methodKind }) => `${name}: ${KINDS[methodKind]}`,
    )
    const ours = Object.entries<Rpc>(PROVIDER_SERVICE).map(([name, { kind }]) => `${name}: ${kind}`)
    expect(ours.toSorted()).toEqual(methods.toSorted())
    expect(ours).toHaveLength(36)
  })

  for (const [name, rpc] of Object.entries<Rpc>(PROVIDER_SERVICE)) {
    test(`${name} has the same messages`, async context => {
      const method = (await published(context)).methods.find(one => one.name === name)
      expect(method).toBeDefined()
      if (method === undefined) return
      expectTableToMatch(rpc.request, method.input)
      expectTableToMatch(rpc.response, method.output)
    })
  }
})
