import { message, nested, repeated, string } from '../../../grpc/index.ts'
import { ClientCapabilities, Deferred } from './capabilities.ts'
import { Diagnostic } from './diagnostic.ts'
import { DynamicValue } from './dynamic-value.ts'

export const ValidateDataResourceConfigRequest = message('tfplugin6.ValidateDataResourceConfig.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
})
export const ValidateDataResourceConfigResponse = message('tfplugin6.ValidateDataResourceConfig.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})

export const ReadDataSourceRequest = message('tfplugin6.ReadDataSource.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
  providerMeta: nested(3, DynamicValue),
  clientCapabilities: nested(4, ClientCapabilities),
})
export const ReadDataSourceResponse = message('tfplugin6.ReadDataSource.Response', {
  state: nested(1, DynamicValue),
  diagnostics: repeated(nested(2, Diagnostic)),
  deferred: nested(3, Deferred),
})
