import { createFileRegistry, type DescService, fromBinary } from '@bufbuild/protobuf'
import { FileDescriptorProtoSchema, file_google_protobuf_timestamp } from '@bufbuild/protobuf/wkt'
import { describe, expect, type TestContext, test } from 'vitest'
import { PROVIDER_SERVICE, type Rpc } from '../../../src/terraform/plugin/protocol/service.ts'
import { expectTableToMatch } from '../../grpc/against-protobuf-es.ts'
import { publishedDescriptor } from './published-descriptor.ts'

const descriptor = await publishedDescriptor()

/** The published service; ends the test as skipped where it cannot be had, unless engines are required. */
function published(context: TestContext): DescService {
  if (descriptor !== undefined) return serviceIn(descriptor)
  const why = 'neither in the cache nor by Go can the published descriptor be had'
  if (process.env['EKB_REQUIRE_ENGINES']) throw new Error(why)
  return context.skip(why)
}

function serviceIn(bytes: Uint8Array): DescService {
  const file = fromBinary(FileDescriptorProtoSchema, bytes)
  const registry = createFileRegistry(file, name =>
    name === 'google/protobuf/timestamp.proto' ? file_google_protobuf_timestamp : undefined,
  )
  const service = registry.getService('tfplugin6.Provider')
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
  test('the service has the same 36 procedures', context => {
    const methods = published(context).methods.map(({ name, methodKind }) => `${name}: ${KINDS[methodKind]}`)
    const ours = Object.entries<Rpc>(PROVIDER_SERVICE).map(([name, { kind }]) => `${name}: ${kind}`)
    expect(ours.toSorted()).toEqual(methods.toSorted())
    expect(ours).toHaveLength(36)
  })

  for (const [name, rpc] of Object.entries<Rpc>(PROVIDER_SERVICE)) {
    test(`${name} has the same messages`, context => {
      const method = published(context).methods.find(one => one.name === name)
      expect(method).toBeDefined()
      if (method === undefined) return
      expectTableToMatch(rpc.request, method.input)
      expectTableToMatch(rpc.response, method.output)
    })
  }
})
