import { GrpcError, STATUS, type Struct, type StructValue } from '../../../grpc/index.ts'
import { ForeignValue, type ObjectValue, SecretValue, UNKNOWN, Unknown, type Value } from '../value.ts'

/**
 * The key whose presence makes an object something else than an object, and what it says then
 * (sdk/go/common/resource/sig of pulumi/pulumi).
 */
const SIGNATURE_KEY = '4dabf18193072939515e22adb298388d'

const SIGNATURES = {
  secret: '1b47061264138c4ac30d75fd1eb44270',
  output: 'd0e6a833031e9bbcd3f4e8bde6ca49a4',
  resource: '5cf8f73096256a8f31e491e813e4eb8e',
  asset: 'c44067f5952c0a294b673a41bacd8c17',
  archive: '0def7320c3a5731c473e5ecbe6d01bc7',
} as const

/** What stands for an unknown value whose type does not matter: that of a text. */
const UNKNOWN_SENTINEL = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/**
 * The texts that stand for unknown values, one for each type that the engine expects
 * (sdk/go/common/resource/plugin/rpc.go of pulumi/pulumi).
 */
const UNKNOWN_SENTINELS: ReadonlySet<string> = new Set([
  UNKNOWN_SENTINEL,
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7', // a boolean
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421', // a number
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2', // a list
  '030794c1-ac77-496b-92df-f27374a8bd58', // an asset
  'e48ece36-62e2-4504-bad9-02848725956a', // an archive
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff', // an object
])

/** What the engine sent for a foreign value: it is written as it was read. */
const originals = new WeakMap<ForeignValue, StructValue>()

/**
 * Reads an object; one that is absent has no properties. Objects have no prototype, so that a key such as
 * `__proto__` or `constructor` is a key like any other.
 *
 * @throws {GrpcError} "invalid argument" for what is not a property value.
 */
export function readObject(struct: Struct | undefined): ObjectValue {
  const object: Record<string, Value> = Object.create(null)
  if (struct !== undefined) for (const [name, value] of struct.fields) object[name] = readValue(value)
  return object
}

function readValue(value: StructValue): Value {
  const { kind } = value
  switch (kind?.case) {
    case 'nullValue':
      return null
    case 'boolValue':
    case 'numberValue':
      return kind.value
    case 'stringValue':
      return UNKNOWN_SENTINELS.has(kind.value) ? UNKNOWN : kind.value
    case 'listValue':
      return kind.value.values.map(readValue)
    case 'structValue':
      return kind.value.fields.has(SIGNATURE_KEY) ? readSigned(value, kind.value) : readObject(kind.value)
    default:
      throw new GrpcError(STATUS.invalidArgument, 'the request has a value without a type')
  }
}

function readSigned(value: StructValue, struct: Struct): Value {
  const { [SIGNATURE_KEY]: signature, value: inner, secret } = readObject(struct)
  switch (signature) {
    case SIGNATURES.secret:
      if (inner === undefined)
        throw new GrpcError(STATUS.invalidArgument, 'the request has a secret without a value')
      return new SecretValue(inner)
    case SIGNATURES.output: {
      // Not asked for, and tolerated: an output without a value is one that is not known yet.
      const known = inner === undefined ? UNKNOWN : inner
      return secret === true ? new SecretValue(known) : known
    }
    case SIGNATURES.asset:
      return foreign('asset', value)
    case SIGNATURES.archive:
      return foreign('archive', value)
    case SIGNATURES.resource:
      return foreign('resource reference', value)
    default:
      throw new GrpcError(STATUS.invalidArgument, `the request has a value of the unknown kind ${signature}`)
  }
}

function foreign(kind: ForeignValue['kind'], value: StructValue): ForeignValue {
  const read = new ForeignValue(kind)
  originals.set(read, value)
  return read
}

/** Writes an object. */
export function writeObject(object: ObjectValue): Struct {
  return { fields: new Map(Object.entries(object).map(([name, value]) => [name, writeValue(value)])) }
}

/**
 * Writes an object of an answer that the engine takes with known values only.
 *
 * @throws {Error} that names the property which is not known.
 */
export function writeKnownObject(object: ObjectValue): Struct {
  const unknown = findUnknown(object)
  if (unknown !== undefined) throw new Error(`the provider answered an unknown value at "${unknown}"`)
  return writeObject(object)
}

function writeValue(value: Value): StructValue {
  if (value === null) return { kind: { case: 'nullValue', value: 'NULL_VALUE' } }
  if (typeof value === 'string') return { kind: { case: 'stringValue', value } }
  if (typeof value === 'number') return { kind: { case: 'numberValue', value } }
  if (typeof value === 'boolean') return { kind: { case: 'boolValue', value } }
  if (value instanceof Unknown) return { kind: { case: 'stringValue', value: UNKNOWN_SENTINEL } }
  if (value instanceof SecretValue) {
    const signed = { [SIGNATURE_KEY]: SIGNATURES.secret, value: value.value }
    return { kind: { case: 'structValue', value: writeObject(signed) } }
  }
  if (value instanceof ForeignValue) {
    const original = originals.get(value)
    if (original === undefined) throw new Error(`the provider answered an ${value.kind} of its own making`)
    return original
  }
  if (isList(value)) return { kind: { case: 'listValue', value: { values: value.map(writeValue) } } }
  return { kind: { case: 'structValue', value: writeObject(value) } }
}

/** The path of the first value that is not known; undefined if all are. */
export function findUnknown(value: Value, path = ''): string | undefined {
  if (value instanceof Unknown) return path
  if (value instanceof SecretValue) return findUnknown(value.value, path)
  if (value === null || typeof value !== 'object' || value instanceof ForeignValue) return undefined
  for (const [name, item] of Object.entries<Value>(value)) {
    const found = findUnknown(item, path === '' ? name : `${path}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

function isList(value: readonly Value[] | ObjectValue): value is readonly Value[] {
  return Array.isArray(value)
}
