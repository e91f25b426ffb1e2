import { type Json, objectAt, objectsAt } from '../../core/json/index.ts'

/** The resources of `values` of a state or of planned values, those in modules among them. */
export function stateResources(values: Json): readonly Json[] {
  return inModule(objectAt(values, 'root_module'))
}

function inModule(module: Json): readonly Json[] {
  return [...objectsAt(module, 'resources'), ...objectsAt(module, 'child_modules').flatMap(inModule)]
}
