import { isObject, type Json, objectAt, objectsAt, textAt } from '../../core/json/index.ts'
import { DEFINITIONS, resourcesIn } from '../../keys/model/definitions.ts'
import type { ManagedState } from './managed-key.ts'
import { keysOfResource, type Remember } from './state-resource.ts'

const TYPES = new Map(resourcesIn(DEFINITIONS).map(({ name }) => [`ekb_${name}`, name]))

/** The host in the addresses of providers that OpenTofu installs. */
const OPENTOFU = /^registry\.opentofu\.org\//

/** Reads what `terraform show -json` or `tofu show -json` prints of a state. */
export function readTerraformState(document: Json, state: string, remember: Remember): ManagedState {
  const resources = resourcesOf(objectAt(objectAt(document, 'values'), 'root_module'))
  const isOpenTofu = resources.some(one => OPENTOFU.test(textAt(one, 'provider_name') ?? ''))
  const engine = isOpenTofu ? 'opentofu' : 'terraform'
  const keys = resources.flatMap(one => {
    const resource = TYPES.get(textAt(one, 'type') ?? '')
    if (resource === undefined || one['mode'] !== 'managed') return []
    const address = textAt(one, 'address') ?? ''
    const isLeftover = textAt(one, 'deposed_key') !== undefined
    const values = objectAt(one, 'values')
    return keysOfResource({ state, engine, address, resource, isLeftover, values }, remember)
  })
  return { state, engine, keys }
}

/** The resources of a module and of all modules in it. They may be nested in any depth. */
function resourcesOf(root: Json): readonly Json[] {
  const found: Json[] = []
  const open: Json[] = [root]
  for (let module = open.pop(); isObject(module); module = open.pop()) {
    for (const resource of objectsAt(module, 'resources')) found.push(resource)
    open.push(...objectsAt(module, 'child_modules').toReversed())
  }
  return found
}
