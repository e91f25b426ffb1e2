export { type ClientCallOptions, GrpcClient, type RemoteMethod } from './http2/client.ts'
export {
  type Call,
  type DuplexMethod,
  duplex,
  type Method,
  type Routes,
  type ServerStreamMethod,
  serverStream,
  type UnaryMethod,
  unary,
} from './http2/method.ts'
export { GrpcServer, type GrpcServerOptions, type MutualTls } from './http2/server.ts'
export { GrpcError, MAX_DETAILS_BYTES, STATUS, type StatusCode } from './http2/status.ts'
export { type Maybe, nested, optional, repeated } from './protobuf/field.ts'
export type { Field } from './protobuf/field-type.ts'
export { map } from './protobuf/map.ts'
export { decode, encode, type Infer, type Input, type MessageType, message } from './protobuf/message.ts'
export { oneof } from './protobuf/oneof.ts'
export { enumeration, SCALARS } from './protobuf/scalar.ts'
export {
  bool,
  bytes,
  double,
  enumField,
  fixed32,
  fixed64,
  float,
  int32,
  int64,
  int64Number,
  sfixed32,
  sfixed64,
  sint32,
  sint64,
  string,
  uint32,
  uint64,
} from './protobuf/scalar-fields.ts'
export { Empty, ListValue, Struct, StructValue, Timestamp } from './protobuf/well-known.ts'
export { WireError } from './protobuf/wire-error.ts'
