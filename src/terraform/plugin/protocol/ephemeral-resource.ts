import { bytes, message, nested, optional, repeated, string, Timestamp } from '../../../grpc/index.ts'
import { ClientCapabilities, Deferred } from './capabilities.ts'
import { Diagnostic } from './diagnostic.ts'
import { DynamicValue } from './dynamic-value.ts'

export const ValidateEphemeralResourceConfigRequest = message(
  'tfplugin6.ValidateEphemeralResourceConfig.Request',
  { typeName: string(1), config: nested(2, DynamicValue) },
)
export const ValidateEphemeralResourceConfigResponse = message(
  'tfplugin6.ValidateEphemeralResourceConfig.Response',
  { diagnostics: repeated(nested(1, Diagnostic)) },
)

export const OpenEphemeralResourceRequest = message('tfplugin6.OpenEphemeralResource.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
  clientCapabilities: nested(3, ClientCapabilities),
})
export const OpenEphemeralResourceResponse = message('tfplugin6.OpenEphemeralResource.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
  renewAt: nested(2, Timestamp),
  result: nested(3, DynamicValue),
  private: optional(bytes(4)),
  deferred: nested(5, Deferred),
})

export const RenewEphemeralResourceRequest = message('tfplugin6.RenewEphemeralResource.Request', {
  typeName: string(1),
  private: optional(bytes(2)),
})
export const RenewEphemeralResourceResponse = message('tfplugin6.RenewEphemeralResource.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
  renewAt: nested(2, Timestamp),
  private: optional(bytes(3)),
})

export const CloseEphemeralResourceRequest = message('tfplugin6.CloseEphemeralResource.Request', {
  typeName: string(1),
  private: optional(bytes(2)),
})
export const CloseEphemeralResourceResponse = message('tfplugin6.CloseEphemeralResource.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})
