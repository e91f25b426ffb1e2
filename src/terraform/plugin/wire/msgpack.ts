import { Decoder, decode, Encoder, type ExtData, type ExtensionCodecType, encode } from '@msgpack/msgpack'
import { type Refinement, UNKNOWN, Unknown, type Value } from '../value.ts'

// Extension codes, and the keys of a refinement, are those of the protocol's "object wire format".
const UNREFINED = 0
const REFINED = 12
const NULLNESS = 1
const STRING_PREFIX = 2

type Extension = ReturnType<ExtensionCodecType<undefined>['tryToEncode']>

// Structural, since the library's ExtData is a class that loads with it.
const unknowns: ExtensionCodecType<undefined> = {
  tryToEncode: (value): Extension =>
    value instanceof Unknown ? (extension(value.refinement) as ExtData) : null,
  decode: (data, type) => (type === REFINED ? new Unknown(readRefinement(data)) : UNKNOWN),
}

function extension({ notNull, stringPrefix }: Refinement): { type: number; data: Uint8Array } {
  const entries: Uint8Array[] = []
  if (notNull === true) entries.push(Uint8Array.of(NULLNESS), encode(false))
  if (stringPrefix !== undefined) entries.push(Uint8Array.of(STRING_PREFIX), encode(stringPrefix))
  if (entries.length === 0) return { type: UNREFINED, data: Uint8Array.of(0) }
  return { type: REFINED, data: Buffer.concat([Uint8Array.of(0x80 | (entries.length / 2)), ...entries]) }
}

/** Keys that are not known here, and a payload that cannot be read, leave the value merely unknown. */
function readRefinement(payload: Uint8Array): Refinement {
  try {
    const entries = decode(payload) as Readonly<Record<string, unknown>>
    const prefix = entries[STRING_PREFIX]
    return {
      ...(entries[NULLNESS] === false && { notNull: true }),
      ...(typeof prefix === 'string' && { stringPrefix: prefix }),
    }
  } catch {
    return {}
  }
}

// One of each for all objects: a new one allocates its buffers anew.
const decoder = new Decoder({ extensionCodec: unknowns, useBigInt64: true })
const encoder = new Encoder({ extensionCodec: unknowns })

/** Reads MessagePack; every extension, whatever its code, is an unknown value; 64-bit integers are bigints. */
export function unpack(bytes: Uint8Array): unknown {
  return decoder.decode(bytes)
}

/** Writes MessagePack. Whole numbers travel as such, every other one as the double that it is. */
export function pack(value: Value): Uint8Array {
  return encoder.encode(value)
}
