import { engineText } from '../../core/messages/engine-text.ts'
import { TERRAFORM } from '../../core/messages/vocabularies/terraform.ts'
import type { Definition, ResourceName } from '../../keys/model/index.ts'
import { tagOfKey } from '../../keys/rotating/tag.ts'
import type { IdentitySchema, ResourceIdentity } from '../plugin/identity.ts'
import { isObject, UNKNOWN, Unknown, type Value } from '../plugin/value.ts'

/** How the identity of each resource follows from its state. */
const IDENTITIES: Readonly<Record<ResourceName, ResourceIdentity['of']>> = {
  api_key: ({ project_id = null, id = null }) => ({ project_id, id }),
  rotating_api_key: ({ project_id = null, current = null }) => ({ project_id, id: tagIn(current) }),
}

/** The identity of a resource of the model. */
export function identityOf({
  name,
  identity = {},
}: Definition & { readonly name: ResourceName }): ResourceIdentity {
  const attributes = Object.entries(identity).map(([part, { description, import: kind }]) => {
    const said = engineText(description).in(TERRAFORM)
    const use = kind === 'required' ? { requiredForImport: true } : { optionalForImport: true }
    return [part, { type: 'string', description: said, ...use }] as const
  })
  const schema: IdentitySchema = { version: 0, attributes: Object.fromEntries(attributes) }
  return { schema, of: IDENTITIES[name] }
}

/** The tag of the current key of a state, which a plan that rotates it does not know. */
function tagIn(current: Value): Value {
  if (current instanceof Unknown) return UNKNOWN
  const { name, id } = isObject(current) ? current : {}
  return typeof name === 'string' && typeof id === 'string' ? tagOfKey({ name, id }) : UNKNOWN
}
