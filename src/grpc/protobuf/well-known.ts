import { nested, repeated } from './field.ts'
import { map } from './map.ts'
import { type Infer, type MessageType, message } from './message.ts'
import { oneof } from './oneof.ts'
import { enumeration, SCALARS } from './scalar.ts'
import { bool, double, enumField, int32, int64Number, string } from './scalar-fields.ts'

/** google.protobuf.Empty */
export const Empty = message('google.protobuf.Empty', {})

/** google.protobuf.Timestamp: seconds since 1970 and the nanoseconds of that second. */
export const Timestamp = message('google.protobuf.Timestamp', { seconds: int64Number(1), nanos: int32(2) })
export type Timestamp = Infer<typeof Timestamp>

/** The decoded form of {@link Struct}. */
export interface Struct {
  readonly fields: ReadonlyMap<string, StructValue>
}

/** The decoded form of {@link ListValue}. */
export interface ListValue {
  readonly values: readonly StructValue[]
}

/** The decoded form of {@link StructValue}; `kind` is undefined only in a message that is not a value. */
export interface StructValue {
  readonly kind:
    | { readonly case: 'nullValue'; readonly value: 'NULL_VALUE' }
    | { readonly case: 'numberValue'; readonly value: number }
    | { readonly case: 'stringValue'; readonly value: string }
    | { readonly case: 'boolValue'; readonly value: boolean }
    | { readonly case: 'structValue'; readonly value: Struct }
    | { readonly case: 'listValue'; readonly value: ListValue }
    | undefined
}

/** google.protobuf.Struct: a JSON object. */
export const Struct = message('google.protobuf.Struct', {
  fields: map(1, SCALARS.string, (): MessageType<StructValue> => StructValue),
})

/** google.protobuf.ListValue: a JSON array. */
export const ListValue = message('google.protobuf.ListValue', {
  values: repeated(nested(1, (): MessageType<StructValue> => StructValue)),
})

/** google.protobuf.Value: any JSON value. */
export const StructValue: MessageType<StructValue> = message('google.protobuf.Value', {
  kind: oneof({
    nullValue: enumField(1, enumeration({ NULL_VALUE: 0 })),
    numberValue: double(2),
    stringValue: string(3),
    boolValue: bool(4),
    structValue: nested(5, (): MessageType<Struct> => Struct),
    listValue: nested(6, (): MessageType<ListValue> => ListValue),
  }),
})
