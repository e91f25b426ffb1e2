import {
  enumeration,
  enumField,
  type Infer,
  int64Number,
  message,
  nested,
  oneof,
  optional,
  repeated,
  string,
} from '../../../grpc/index.ts'

export const AttributePathStep = message('tfplugin6.AttributePath.Step', {
  selector: oneof({
    attributeName: string(1),
    elementKeyString: string(2),
    elementKeyInt: int64Number(3),
  }),
})

/** The way to a value inside of an object. */
export const AttributePath = message('tfplugin6.AttributePath', {
  steps: repeated(nested(1, AttributePathStep)),
})
export type AttributePath = Infer<typeof AttributePath>

export const Severity = enumeration({ INVALID: 0, ERROR: 1, WARNING: 2 })

/** A message to the person who runs the engine. */
export const Diagnostic = message('tfplugin6.Diagnostic', {
  severity: enumField(1, Severity),
  summary: string(2),
  detail: string(3),
  attribute: nested(4, AttributePath),
})
export type Diagnostic = Infer<typeof Diagnostic>

/** What a call of a function failed with. */
export const FunctionError = message('tfplugin6.FunctionError', {
  text: string(1),
  functionArgument: optional(int64Number(2)),
})
