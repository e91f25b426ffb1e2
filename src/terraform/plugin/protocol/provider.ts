import { map, message, nested, repeated, SCALARS, string } from '../../../grpc/index.ts'
import { ClientCapabilities, ServerCapabilities } from './capabilities.ts'
import { Diagnostic } from './diagnostic.ts'
import { DynamicValue } from './dynamic-value.ts'
import { FunctionDefinition } from './function.ts'
import { Schema } from './schema.ts'

const typeNamed = (name: string) => message(`tfplugin6.GetMetadata.${name}`, { typeName: string(1) })

export const GetMetadataRequest = message('tfplugin6.GetMetadata.Request', {})
export const GetMetadataResponse = message('tfplugin6.GetMetadata.Response', {
  serverCapabilities: nested(1, ServerCapabilities),
  diagnostics: repeated(nested(2, Diagnostic)),
  dataSources: repeated(nested(3, typeNamed('DataSourceMetadata'))),
  resources: repeated(nested(4, typeNamed('ResourceMetadata'))),
  functions: repeated(nested(5, message('tfplugin6.GetMetadata.FunctionMetadata', { name: string(1) }))),
  ephemeralResources: repeated(nested(6, typeNamed('EphemeralMetadata'))),
  listResources: repeated(nested(7, typeNamed('ListResourceMetadata'))),
  stateStores: repeated(nested(8, typeNamed('StateStoreMetadata'))),
  actions: repeated(nested(9, typeNamed('ActionMetadata'))),
})

/** The schema of an action. */
export const ActionSchema = message('tfplugin6.ActionSchema', { schema: nested(1, Schema) })

export const GetProviderSchemaRequest = message('tfplugin6.GetProviderSchema.Request', {})
export const GetProviderSchemaResponse = message('tfplugin6.GetProviderSchema.Response', {
  provider: nested(1, Schema),
  resourceSchemas: map(2, SCALARS.string, Schema),
  dataSourceSchemas: map(3, SCALARS.string, Schema),
  diagnostics: repeated(nested(4, Diagnostic)),
  providerMeta: nested(5, Schema),
  serverCapabilities: nested(6, ServerCapabilities),
  functions: map(7, SCALARS.string, FunctionDefinition),
  ephemeralResourceSchemas: map(8, SCALARS.string, Schema),
  listResourceSchemas: map(9, SCALARS.string, Schema),
  stateStoreSchemas: map(10, SCALARS.string, Schema),
  actionSchemas: map(11, SCALARS.string, ActionSchema),
})

export const ValidateProviderConfigRequest = message('tfplugin6.ValidateProviderConfig.Request', {
  config: nested(1, DynamicValue),
})
// Field 1 was the prepared configuration of an older version of the protocol.
export const ValidateProviderConfigResponse = message('tfplugin6.ValidateProviderConfig.Response', {
  diagnostics: repeated(nested(2, Diagnostic)),
})

export const ConfigureProviderRequest = message('tfplugin6.ConfigureProvider.Request', {
  terraformVersion: string(1),
  config: nested(2, DynamicValue),
  clientCapabilities: nested(3, ClientCapabilities),
})
export const ConfigureProviderResponse = message('tfplugin6.ConfigureProvider.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})

export const StopProviderRequest = message('tfplugin6.StopProvider.Request', {})
export const StopProviderResponse = message('tfplugin6.StopProvider.Response', { error: string(1) })
