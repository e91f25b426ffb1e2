import type { Routes } from '../../grpc/index.ts'
import type { RpcName } from './protocol/service.ts'
import type { ProviderCall, ProviderHost } from './provider-call.ts'

/** What the services of go-plugin do to the server. */
export interface ServerEnds {
  /** Aborted when the server ends; streams that only stay open end then. */
  readonly ending: AbortSignal
  /** Tells calls in flight that the engine ends; resolves once they are over. */
  readonly abandon: () => Promise<void>
  readonly end: () => void
}

/** The calls that are served; every other one of the protocol is answered "unimplemented". */
const CALLS: Readonly<Partial<Record<RpcName, () => Promise<ProviderCall>>>> = {
  GetMetadata: async () => (await import('./calls/get-metadata.ts')).getMetadata,
  GetProviderSchema: async () => (await import('./calls/get-provider-schema.ts')).getProviderSchema,
  ValidateProviderConfig: async () =>
    (await import('./calls/validate-provider-config.ts')).validateProviderConfig,
  ConfigureProvider: async () => (await import('./calls/configure-provider.ts')).configureProvider,
  StopProvider: async () => (await import('./calls/stop-provider.ts')).stopProvider,
  ValidateResourceConfig: async () =>
    (await import('./calls/validate-resource-config.ts')).validateResourceConfig,
  UpgradeResourceState: async () => (await import('./calls/upgrade-resource-state.ts')).upgradeResourceState,
  ReadResource: async () => (await import('./calls/read-resource.ts')).readResource,
  PlanResourceChange: async () => (await import('./calls/plan-resource-change.ts')).planResourceChange,
  ApplyResourceChange: async () => (await import('./calls/apply-resource-change.ts')).applyResourceChange,
  ImportResourceState: async () => (await import('./calls/import-resource-state.ts')).importResourceState,
  MoveResourceState: async () => (await import('./calls/move-resource-state.ts')).moveResourceState,
  ValidateDataResourceConfig: async () =>
    (await import('./calls/validate-data-resource-config.ts')).validateDataResourceConfig,
  ReadDataSource: async () => (await import('./calls/read-data-source.ts')).readDataSource,
  GetFunctions: async () => (await import('./calls/get-functions.ts')).getFunctions,
  CallFunction: async () => (await import('./calls/call-function.ts')).callFunction,
  GetResourceIdentitySchemas: async () =>
    (await import('./calls/get-resource-identity-schemas.ts')).getResourceIdentitySchemas,
  UpgradeResourceIdentity: async () =>
    (await import('./calls/upgrade-resource-identity.ts')).upgradeResourceIdentity,
  GenerateResourceConfig: async () =>
    (await import('./calls/generate-resource-config.ts')).generateResourceConfig,
  ValidateEphemeralResourceConfig: async () =>
    (await import('./calls/validate-ephemeral-resource-config.ts')).validateEphemeralResourceConfig,
  OpenEphemeralResource: async () =>
    (await import('./calls/open-ephemeral-resource.ts')).openEphemeralResource,
  CloseEphemeralResource: async () =>
    (await import('./calls/close-ephemeral-resource.ts')).closeEphemeralResource,
  ValidateListResourceConfig: async () =>
    (await import('./calls/validate-list-resource-config.ts')).validateListResourceConfig,
  ListResource: async () => (await import('./calls/list-resource.ts')).listResource,
  ValidateActionConfig: async () => (await import('./calls/validate-action-config.ts')).validateActionConfig,
  PlanAction: async () => (await import('./calls/plan-action.ts')).planAction,
  InvokeAction: async () => (await import('./calls/invoke-action.ts')).invokeAction,
}

/** Everything that the server answers. Code is loaded when it is first called: most processes call little. */
export function routes(host: ProviderHost, { ending, abandon, end }: ServerEnds): Routes {
  const provider = Object.entries(CALLS).map(([name, load]) => [
    `/tfplugin6.Provider/${name}`,
    async () => (await load())(host),
  ])
  return {
    ...Object.fromEntries(provider),
    '/plugin.GRPCStdio/StreamStdio': async () =>
      (await import('./services/go-plugin.ts')).streamStdio(ending),
    '/plugin.GRPCBroker/StartStream': async () =>
      (await import('./services/go-plugin.ts')).startStream(ending),
    '/plugin.GRPCController/Shutdown': async () =>
      (await import('./services/go-plugin.ts')).shutdown(abandon, end),
    '/grpc.health.v1.Health/Check': async () => (await import('./services/health.ts')).checkHealth(),
    '/grpc.health.v1.Health/Watch': async () => (await import('./services/health.ts')).watchHealth(ending),
  }
}
