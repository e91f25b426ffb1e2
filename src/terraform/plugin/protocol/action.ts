import { message, nested, oneof, repeated, string } from '../../../grpc/index.ts'
import { ClientCapabilities, Deferred } from './capabilities.ts'
import { Diagnostic } from './diagnostic.ts'
import { DynamicValue } from './dynamic-value.ts'

export const PlanActionRequest = message('tfplugin6.PlanAction.Request', {
  actionType: string(1),
  config: nested(2, DynamicValue),
  clientCapabilities: nested(3, ClientCapabilities),
})
export const PlanActionResponse = message('tfplugin6.PlanAction.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
  deferred: nested(2, Deferred),
})

export const InvokeActionRequest = message('tfplugin6.InvokeAction.Request', {
  actionType: string(1),
  config: nested(2, DynamicValue),
  clientCapabilities: nested(3, ClientCapabilities),
})
export const InvokeActionProgress = message('tfplugin6.InvokeAction.Event.Progress', { message: string(1) })
export const InvokeActionCompleted = message('tfplugin6.InvokeAction.Event.Completed', {
  diagnostics: repeated(nested(1, Diagnostic)),
})
export const InvokeActionEvent = message('tfplugin6.InvokeAction.Event', {
  type: oneof({ progress: nested(1, InvokeActionProgress), completed: nested(2, InvokeActionCompleted) }),
})

export const ValidateActionConfigRequest = message('tfplugin6.ValidateActionConfig.Request', {
  typeName: string(1),
  config: nested(2, DynamicValue),
})
export const ValidateActionConfigResponse = message('tfplugin6.ValidateActionConfig.Response', {
  diagnostics: repeated(nested(1, Diagnostic)),
})
