import { scalarField } from './field.ts'
import { SCALARS } from './scalar.ts'

/** A field of an enum that {@link enumeration} made. */
export const enumField = scalarField

/** Declares a field of the scalar type that it is named after. */
export const double = (number: number) => scalarField(number, SCALARS.double)
export const float = (number: number) => scalarField(number, SCALARS.float)
export const int32 = (number: number) => scalarField(number, SCALARS.int32)
/** An int64 as a bigint. */
export const int64 = (number: number) => scalarField(number, SCALARS.int64)
/** An int64 as a number; one that a number cannot hold exactly is an error. */
export const int64Number = (number: number) => scalarField(number, SCALARS.int64Number)
export const uint32 = (number: number) => scalarField(number, SCALARS.uint32)
export const uint64 = (number: number) => scalarField(number, SCALARS.uint64)
export const sint32 = (number: number) => scalarField(number, SCALARS.sint32)
export const sint64 = (number: number) => scalarField(number, SCALARS.sint64)
export const fixed32 = (number: number) => scalarField(number, SCALARS.fixed32)
export const fixed64 = (number: number) => scalarField(number, SCALARS.fixed64)
export const sfixed32 = (number: number) => scalarField(number, SCALARS.sfixed32)
export const sfixed64 = (number: number) => scalarField(number, SCALARS.sfixed64)
export const bool = (number: number) => scalarField(number, SCALARS.bool)
export const string = (number: number) => scalarField(number, SCALARS.string)
export const bytes = (number: number) => scalarField(number, SCALARS.bytes)
