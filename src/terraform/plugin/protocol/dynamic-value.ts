import { bytes, type Infer, map, message, SCALARS } from '../../../grpc/index.ts'

/** A value of the engine's type system, in one of two encodings. */
export const DynamicValue = message('tfplugin6.DynamicValue', { msgpack: bytes(1), json: bytes(2) })
export type DynamicValue = Infer<typeof DynamicValue>

/** State as the engine stored it: JSON, or the flat map of engines before 0.12. */
export const RawState = message('tfplugin6.RawState', {
  json: bytes(1),
  flatmap: map(2, SCALARS.string, SCALARS.string),
})
export type RawState = Infer<typeof RawState>
