import { camelCase } from '../../core/messages/camel-case.ts'
import { DEFINITIONS, resourcesIn } from '../../keys/model/definitions.ts'

/** What is known of every key of a type of resource. */
export interface KeyResource {
  /** Whether a rotation is an update of the resource: then the old key works on, whatever its lifecycle says. */
  readonly isRotatedInPlace: boolean
}

/** The resources whose instances are keys, by the model's names. */
const BY_NAME: ReadonlyMap<string, KeyResource> = new Map(
  resourcesIn(DEFINITIONS).map(({ name, properties }) => [
    name,
    { isRotatedInPlace: properties['keepers']?.requiresReplace === false },
  ]),
)

/** The resources whose instances are keys, by their types in Terraform: `ekb_api_key`. */
export const KEY_RESOURCES: ReadonlyMap<string, KeyResource> = new Map(
  [...BY_NAME].map(([name, resource]) => [`ekb_${name}`, resource]),
)

/** The resources whose instances are keys, by their types in Pulumi: `ekb:index:ApiKey`. */
export const KEY_TOKENS: ReadonlyMap<string, KeyResource> = new Map(
  [...BY_NAME].map(([name, resource]) => [`ekb:index:${camelCase(`_${name}`)}`, resource]),
)

/** Whether a rotation updates a resource of this type, by the model's name. */
export function isRotatedInPlace(name: string): boolean {
  return BY_NAME.get(name)?.isRotatedInPlace === true
}
