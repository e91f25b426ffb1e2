import { type DescField, ScalarType } from '@bufbuild/protobuf'
import { FeatureSet_FieldPresence } from '@bufbuild/protobuf/wkt'

/** A value that tells the type of a field from every other type. */
export interface Sample {
  /** As protobuf-es takes it. */
  readonly value: unknown
  /** Whether what a table holds for it is the same. */
  readonly reads: (held: unknown) => boolean
  /** The value's name, if the field is an enum. */
  readonly name?: string
}

const MOST = Number.MAX_SAFE_INTEGER

// Each wire form, read as another type, gives another value or none: negative numbers tell sign and zigzag, large ones
// the width, bytes that are no text tell strings.
const VALUES: Readonly<Record<ScalarType, readonly unknown[]>> = {
  [ScalarType.DOUBLE]: [1.1, 0],
  [ScalarType.FLOAT]: [1.5, 0],
  [ScalarType.INT64]: [BigInt(MOST), -BigInt(MOST), 0n],
  [ScalarType.UINT64]: [BigInt(MOST), 0n],
  [ScalarType.INT32]: [0x7fff_ffff, -1, 0],
  [ScalarType.FIXED64]: [BigInt(MOST), 0n],
  [ScalarType.FIXED32]: [0xffff_ffff, 0],
  [ScalarType.BOOL]: [true, false],
  [ScalarType.STRING]: ['text ü', ''],
  [ScalarType.BYTES]: [Buffer.of(0xff, 0xfe), Buffer.of()],
  [ScalarType.UINT32]: [0xffff_ffff, 0],
  [ScalarType.SFIXED32]: [-2, 0],
  [ScalarType.SFIXED64]: [-2n, 0n],
  [ScalarType.SINT32]: [-2, 1, 0],
  [ScalarType.SINT64]: [-2n, 1n, 0n],
}

/** What a field is probed with. The zero value, where it is told from an absent one. */
export function samplesOf(field: DescField): readonly Sample[] {
  const tellsZero = field.presence === FeatureSet_FieldPresence.EXPLICIT || field.fieldKind === 'list'
  if (field.message) {
    return [{ value: {}, reads: held => typeof held === 'object' && held !== null && !isBytes(held) }]
  }
  if (field.enum) {
    return field.enum.values
      .filter(({ number }) => tellsZero || number !== 0)
      .map(({ number, name }) => ({ value: number, name, reads: held => held === name }))
  }
  const values = VALUES[field.scalar ?? ScalarType.BOOL]
  const probed = tellsZero ? values : values.slice(0, -1)
  return probed.map(value => ({ value, reads: held => isSame(held, value) }))
}

function isSame(held: unknown, value: unknown): boolean {
  if (isBytes(value)) return isBytes(held) && Buffer.compare(held, value) === 0
  if (typeof value !== 'bigint') return held === value
  return (typeof held === 'number' || typeof held === 'bigint') && BigInt(held) === value
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array
}
