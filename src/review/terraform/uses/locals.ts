import { isObject, type Json, objectAt, objectsAt, textAt } from '../../input/json.ts'
import { segmentsOf } from '../address.ts'
import { hasMark, markAt } from '../attributes.ts'
import { allModules, type ConfiguredModule, referencesIn } from '../configuration.ts'
import { isOurs } from '../resource-types.ts'
import { Instances } from './instances.ts'

/**
 * The outputs and resources that read a local value which is known after apply only, in a plan in which
 * something reads values of new keys: whether these do cannot be told.
 */
export function unreadableLocals(
  plan: Json,
  root: ConfiguredModule,
  known: ReadonlySet<string>,
): readonly string[] {
  if (!readsValues(plan)) return []
  const outputs = Object.entries(root.outputs).flatMap(([name, output]) => {
    const change = objectAt(objectAt(plan, 'output_changes'), name)
    return readsLocal(output) && hasMark(change['after_unknown']) ? [`output.${name}`] : []
  })
  const instances = new Instances(plan)
  const resources = allModules(root).flatMap(module =>
    [...module.resources].flatMap(([block, resource]) => {
      const attributes = Object.entries(objectAt(resource, 'expressions')).flatMap(([name, expression]) =>
        readsLocal(expression) ? [name] : [],
      )
      if (attributes.length === 0 || isOurs(textAt(resource, 'type') ?? '', undefined)) return []
      const isLater = instances
        .of(module.path, block)
        .some(({ change }) => attributes.some(name => hasMark(markAt(change['after_unknown'], name))))
      return isLater ? [[...module.path.map(name => `module.${name}`), block].join('.')] : []
    }),
  )
  return [...outputs, ...resources].filter(address => !known.has(address))
}

function readsLocal(block: unknown): boolean {
  return referencesIn(block)
    .flat()
    .some(reference => reference.startsWith('local.'))
}

/** Whether the engine says that a value of a key matters to something; where it says nothing, it may. */
function readsValues(plan: Json): boolean {
  const isRenewed = objectsAt(plan, 'resource_changes').some(entry => {
    const { actions } = objectAt(entry, 'change')
    return (
      isOurs(textAt(entry, 'type') ?? '', undefined) && Array.isArray(actions) && actions.includes('create')
    )
  })
  if (!isRenewed || !Array.isArray(plan['relevant_attributes'])) return isRenewed
  return plan['relevant_attributes'].some(relevant => {
    if (!isObject(relevant) || !/(?:^|\.)ekb_/.test(textAt(relevant, 'resource') ?? '')) return false
    const [first] = Array.isArray(relevant['attribute']) ? relevant['attribute'] : []
    return (
      first === undefined ||
      first === 'key' ||
      first === 'secret' ||
      typeof first !== 'string' ||
      segmentsOf(first).length > 1
    )
  })
}
