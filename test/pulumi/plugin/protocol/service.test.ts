import { createRequire } from 'node:module'
import engine from '@pulumi/pulumi/proto/engine_pb.js'
import provider from '@pulumi/pulumi/proto/provider_pb.js'
import { describe, expect, test } from 'vitest'
import { Empty } from '../../../../src/grpc/index.ts'
import { ENGINE_LOG, LogRequest } from '../../../../src/pulumi/plugin/protocol/engine.ts'
import { Any, ErrorResourceInitFailed, Status } from '../../../../src/pulumi/plugin/protocol/resource.ts'
import { RESOURCE_PROVIDER_SERVICE, type Rpc } from '../../../../src/pulumi/plugin/protocol/service.ts'
import { expectTableToMatch, type Stub } from './against-stubs.ts'

interface StubMethod {
  readonly path: string
  readonly requestStream: boolean
  readonly responseStream: boolean
  readonly requestType: Stub
  readonly responseType: Stub
}

const require = createRequire(import.meta.url)
const { ResourceProviderService: published } = require('@pulumi/pulumi/proto/provider_grpc_pb.js') as {
  ResourceProviderService: Record<string, StubMethod>
}
const { EngineService } = require('@pulumi/pulumi/proto/engine_grpc_pb.js') as {
  EngineService: { log: StubMethod }
}

const ours = Object.entries<Rpc>(RESOURCE_PROVIDER_SERVICE).map(([name, rpc]) => ({
  name,
  path: `/pulumirpc.ResourceProvider/${name}`,
  rpc,
}))

test('the service has the same procedures as the stubs', () => {
  const kinds = Object.values(published).map(({ path, requestStream, responseStream }) => {
    expect(requestStream).toBe(false)
    return `${path}: ${responseStream ? 'server-stream' : 'unary'}`
  })
  expect(ours.map(({ path, rpc }) => `${path}: ${rpc.kind}`).toSorted()).toEqual(kinds.toSorted())
  expect(ours).toHaveLength(21)
})

describe.each(ours)('$name', ({ path, rpc }) => {
  const method = Object.values(published).find(known => known.path === path) as StubMethod

  test('has the same request', () => expectTableToMatch(rpc.request, method.requestType))
  test('has the same answer', () => expectTableToMatch(rpc.response, method.responseType))
})

describe('what goes with the service', () => {
  test('the engine takes log messages', () => {
    expect(EngineService.log.path).toBe(ENGINE_LOG.path)
    expectTableToMatch(LogRequest, engine.LogRequest as unknown as Stub)
    expect(ENGINE_LOG.response).toBe(Empty)
  })

  test('a resource that was made but is not as it should be', () => {
    expectTableToMatch(ErrorResourceInitFailed, provider.ErrorResourceInitFailed as unknown as Stub)
    const { Status: status } = require('@pulumi/pulumi/proto/status_pb.js') as { Status: Stub }
    const { Any: any } = require('google-protobuf/google/protobuf/any_pb.js') as { Any: Stub }
    expectTableToMatch(Status, status)
    expectTableToMatch(Any, any)
  })
})
