import { ekbError } from '../../platform/index.ts'
import { isObject, type Json, textAt } from '../input/json.ts'
import { displayed } from '../safety/index.ts'

/**
 * Checks that a document is put together as a plan, as far as a review relies on it. A part that is missing may
 * be one that concerns keys, so it is an error and not an empty list.
 *
 * @throws EkbError REVIEW_INPUT_VERSION, REVIEW_INPUT_DAMAGED
 */
export function checkPlan(plan: Json, input: string): void {
  const version = textAt(plan, 'format_version')
  if (version === undefined) throw damaged(input, 'format_version', 'there is no text')
  if (!/^[01]\.\d+$/.test(version)) {
    const shown = displayed(version.slice(0, 20))
    throw ekbError('REVIEW_INPUT_VERSION', { input, field: 'format_version', version: shown, known: '1.x' })
  }
  for (const name of ['resource_changes', 'resource_drift']) checkChanges(plan[name], name, input)
  const { deferred_changes: deferred } = plan
  if (deferred !== undefined) {
    if (!Array.isArray(deferred)) throw damaged(input, 'deferred_changes', 'there is no list')
    checkChanges(
      deferred.map(entry => (isObject(entry) ? entry['resource_change'] : entry)),
      'deferred_changes',
      input,
    )
  }
  for (const name of ['configuration', 'prior_state', 'output_changes', 'variables']) {
    if (plan[name] !== undefined && !isObject(plan[name])) throw damaged(input, name, 'there is no object')
  }
  if (plan['configuration'] === undefined) throw damaged(input, 'configuration', 'there is no object')
  checkResources(
    isObject(plan['prior_state']) ? plan['prior_state']['values'] : undefined,
    'prior_state',
    input,
  )
}

function checkChanges(changes: unknown, name: string, input: string): void {
  if (changes === undefined) return
  if (!Array.isArray(changes)) throw damaged(input, name, 'there is no list')
  for (const [at, entry] of changes.entries()) {
    const place = `${name}[${at}]`
    if (!isObject(entry)) throw damaged(input, place, 'there is no object')
    for (const field of ['address', 'mode', 'type', 'name']) {
      if (typeof entry[field] !== 'string') throw damaged(input, `${place}.${field}`, 'there is no text')
    }
    const { change } = entry
    if (!isObject(change)) throw damaged(input, `${place}.change`, 'there is no object')
    if (!Array.isArray(change['actions'])) throw damaged(input, `${place}.change.actions`, 'there is no list')
  }
}

/** Resources of a state or of planned values, those in modules among them. */
function checkResources(values: unknown, place: string, input: string): void {
  if (values === undefined) return
  if (!isObject(values)) throw damaged(input, place, 'there is no object')
  const look = (module: unknown): void => {
    if (module === undefined) return
    if (!isObject(module)) throw damaged(input, place, 'a module is no object')
    for (const name of ['resources', 'child_modules']) {
      const list = module[name]
      if (list === undefined) continue
      if (!Array.isArray(list) || !list.every(isObject))
        throw damaged(input, `${place} ${name}`, 'there is no list of objects')
      if (name === 'child_modules') list.forEach(look)
      else if (
        !list.every(entry => typeof entry['address'] === 'string' && typeof entry['type'] === 'string')
      ) {
        throw damaged(input, `${place} ${name}`, 'a resource has no address or no type')
      }
    }
  }
  look(values['root_module'])
}

function damaged(input: string, place: string, problem: string): Error {
  return ekbError('REVIEW_INPUT_DAMAGED', { input, place, problem })
}
