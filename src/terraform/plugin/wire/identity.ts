import type { Input } from '../../../grpc/index.ts'
import type { IdentitySchema } from '../identity.ts'
import type { ManagedResource } from '../managed-resource.ts'
import type {
  ResourceIdentityData,
  ResourceIdentitySchema as WireIdentitySchema,
} from '../protocol/identity.ts'
import { isObject, type ObjectValue, type Value } from '../value.ts'
import { conform } from './conform.ts'
import { pack } from './msgpack.ts'
import { wireTypeConstraint } from './schema.ts'
import { hasUnknown } from './unknown-values.ts'

/** The schema of an identity as the protocol has it. */
export function wireIdentitySchema({ version, attributes }: IdentitySchema): Input<WireIdentitySchema> {
  return {
    version,
    identityAttributes: Object.entries(attributes).map(([name, attribute]) => ({
      name,
      type: wireTypeConstraint(attribute.type),
      requiredForImport: attribute.requiredForImport,
      optionalForImport: attribute.optionalForImport,
      description: attribute.description,
    })),
  }
}

/**
 * The identity of an object as an answer carries it. Undefined, which every engine takes, where there is none, and where
 * a part of it that an import needs is null or not known yet: engines refuse an identity that is half known.
 *
 * @throws where the resource gives an identity that does not fit its schema
 */
export function identityOf(
  { identity }: Pick<ManagedResource, 'identity'>,
  state: Value,
): Input<ResourceIdentityData> | undefined {
  const found = identity && isObject(state) ? identity.of(state) : null
  if (identity === undefined || found === null) return undefined
  const conformed = conformIdentity(found, identity.schema)
  const isWhole = Object.entries(identity.schema.attributes).every(
    ([name, { requiredForImport }]) =>
      !hasUnknown(conformed[name]) && !(requiredForImport === true && conformed[name] === null),
  )
  return isWhole ? packed(conformed) : undefined
}

/**
 * An identity as an answer carries it.
 *
 * @throws where it does not fit the schema, or is not known
 */
export function writeIdentity(identity: ObjectValue, schema: IdentitySchema): Input<ResourceIdentityData> {
  const conformed = conformIdentity(identity, schema)
  const unknown = Object.keys(conformed).find(name => hasUnknown(conformed[name]))
  if (unknown !== undefined) throw new Error(`the identity's ${unknown} is not known`)
  return packed(conformed)
}

function conformIdentity(identity: ObjectValue, schema: IdentitySchema): ObjectValue {
  const stranger = Object.keys(identity).find(name => !Object.hasOwn(schema.attributes, name))
  if (stranger !== undefined) throw new Error(`the schema of the identity has no ${stranger}`)
  return conform(identity, schema)
}

function packed(identity: ObjectValue): Input<ResourceIdentityData> {
  return { identityData: { msgpack: pack(identity) } }
}
