export { type ClientCallOptions, GrpcClient, type RemoteMethod } from './client.ts'
export { type Maybe, nested, optional, repeated } from './field.ts'
export type { Field } from './field-type.ts'
export { map } from './map.ts'
export { decode, encode, type Infer, type Input, type MessageType, message } from './message.ts'
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
} from './method.ts'
export { oneof } from './oneof.ts'
export { enumeration, SCALARS } from './scalar.ts'
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
} from './scalar-fields.ts'
export { GrpcServer, type GrpcServerOptions, type MutualTls } from './server.ts'
export { GrpcError, MAX_DETAILS_BYTES, STATUS, type StatusCode } from './status.ts'
export { Empty, ListValue, Struct, StructValue, Timestamp } from './well-known.ts'
export { WireError } from './wire-error.ts'
