import { type Definition, type Definitions, type ResourceName, resourcesIn } from '../../keys/model/index.ts'

/** The resources that Pulumi programs can use: all but the rotating key, which has no code here. */
export type ServedResource = Exclude<ResourceName, 'rotating_api_key'>

/** The same among definitions. */
export function servedResources(
  definitions: Definitions,
): readonly (Definition & { readonly name: ServedResource })[] {
  return resourcesIn(definitions).filter(
    (one): one is Definition & { readonly name: ServedResource } => one.name !== 'rotating_api_key',
  )
}
