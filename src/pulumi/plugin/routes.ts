import type { Routes } from '../../grpc/index.ts'
import type { RpcName } from './protocol/service.ts'
import type { ProviderCall, ProviderHost } from './provider-call.ts'

const CALLS: Readonly<Record<RpcName, () => Promise<ProviderCall>>> = {
  Handshake: async () => (await import('./calls/handshake.ts')).handshake,
  Parameterize: async () => (await import('./calls/parameterize.ts')).parameterize,
  GetSchema: async () => (await import('./calls/get-schema.ts')).getSchema,
  CheckConfig: async () => (await import('./calls/check-config.ts')).checkConfig,
  DiffConfig: async () => (await import('./calls/diff-config.ts')).diffConfig,
  Configure: async () => (await import('./calls/configure.ts')).configure,
  Invoke: async () => (await import('./calls/invoke.ts')).invoke,
  Call: async () => (await import('./calls/call.ts')).call,
  Check: async () => (await import('./calls/check.ts')).check,
  Diff: async () => (await import('./calls/diff.ts')).diff,
  Create: async () => (await import('./calls/create.ts')).create,
  Read: async () => (await import('./calls/read.ts')).read,
  List: async () => (await import('./calls/list.ts')).list,
  Update: async () => (await import('./calls/update.ts')).update,
  Delete: async () => (await import('./calls/delete.ts')).deleteResource,
  Construct: async () => (await import('./calls/construct.ts')).construct,
  Cancel: async () => (await import('./calls/cancel.ts')).cancel,
  GetPluginInfo: async () => (await import('./calls/get-plugin-info.ts')).getPluginInfo,
  Attach: async () => (await import('./calls/attach.ts')).attach,
  GetMapping: async () => (await import('./calls/get-mapping.ts')).getMapping,
  GetMappings: async () => (await import('./calls/get-mapping.ts')).getMappings,
}

/** Everything that the server answers. Code is loaded when it is first called: most processes call little. */
export function routes(host: ProviderHost): Routes {
  return Object.fromEntries(
    Object.entries(CALLS).map(([name, load]) => [
      `/pulumirpc.ResourceProvider/${name}`,
      async () => (await load())(host),
    ]),
  )
}
