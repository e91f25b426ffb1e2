import {
  bool,
  bytes,
  enumField,
  type Infer,
  map,
  message,
  nested,
  repeated,
  SCALARS,
  string,
} from '../../../grpc/index.ts'
import { Diagnostic, FunctionError } from './diagnostic.ts'
import { DynamicValue } from './dynamic-value.ts'
import { StringKind } from './schema.ts'

export const FunctionParameter = message('tfplugin6.Function.Parameter', {
  name: string(1),
  type: bytes(2),
  allowNullValue: bool(3),
  allowUnknownValues: bool(4),
  description: string(5),
  descriptionKind: enumField(6, StringKind),
})
export type FunctionParameter = Infer<typeof FunctionParameter>

export const FunctionReturn = message('tfplugin6.Function.Return', { type: bytes(1) })

/** A function that configurations can call. */
export const FunctionDefinition = message('tfplugin6.Function', {
  parameters: repeated(nested(1, FunctionParameter)),
  variadicParameter: nested(2, FunctionParameter),
  return: nested(3, FunctionReturn),
  summary: string(4),
  description: string(5),
  descriptionKind: enumField(6, StringKind),
  deprecationMessage: string(7),
})
export type FunctionDefinition = Infer<typeof FunctionDefinition>

export const GetFunctionsRequest = message('tfplugin6.GetFunctions.Request', {})
export const GetFunctionsResponse = message('tfplugin6.GetFunctions.Response', {
  functions: map(1, SCALARS.string, FunctionDefinition),
  diagnostics: repeated(nested(2, Diagnostic)),
})

export const CallFunctionRequest = message('tfplugin6.CallFunction.Request', {
  name: string(1),
  arguments: repeated(nested(2, DynamicValue)),
})
export const CallFunctionResponse = message('tfplugin6.CallFunction.Response', {
  result: nested(1, DynamicValue),
  error: nested(2, FunctionError),
})
