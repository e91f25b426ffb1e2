import { isObject, type Json, objectAt, textAt } from '../../core/json/index.ts'
import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { displayed } from '../safety/index.ts'
import { identityOf } from './identity.ts'

/**
 * Checks that a document is put together as a plan, as far as a review relies on it. A part that is missing may
 * be one that concerns keys, so it is an error and not an empty list.
 *
 * @throws EkbError REVIEW_INPUT_VERSION, REVIEW_INPUT_DAMAGED
 */
export function checkPlan(plan: Json, input: string): void {
  try {
    checkParts(plan, input)
  } catch (cause) {
    const version = textAt(plan, 'terraform_version') ?? ''
    // What is no damage, but how the plans of engines before 1.0 are put together, is told by the version.
    if (!(cause instanceof EkbError) || cause.code !== 'REVIEW_INPUT_DAMAGED' || !/^0\.\d+\./.test(version))
      throw cause
    const shown = displayed(version.slice(0, 20))
    throw ekbError('REVIEW_INPUT_VERSION', {
      input,
      field: 'terraform_version',
      version: shown,
      known: '1.0 and later',
    })
  }
}

function checkParts(plan: Json, input: string): void {
  const version = textAt(plan, 'format_version')
  if (version === undefined) throw damaged(input, 'format_version', 'a string is expected')
  if (!/^[01]\.\d+$/.test(version)) {
    const shown = displayed(version.slice(0, 20))
    throw ekbError('REVIEW_INPUT_VERSION', { input, field: 'format_version', version: shown, known: '1.x' })
  }
  for (const name of ['resource_changes', 'resource_drift']) checkChanges(plan[name], name, input)
  const { deferred_changes: deferred } = plan
  if (deferred !== undefined) {
    if (!Array.isArray(deferred)) throw damaged(input, 'deferred_changes', 'a list is expected')
    checkChanges(
      deferred.map(entry => (isObject(entry) ? entry['resource_change'] : entry)),
      'deferred_changes',
      input,
    )
  }
  for (const name of ['configuration', 'prior_state', 'output_changes', 'variables']) {
    if (plan[name] !== undefined && !isObject(plan[name])) throw damaged(input, name, 'an object is expected')
  }
  if (plan['configuration'] === undefined) throw damaged(input, 'configuration', 'an object is expected')
  if (!isObject(objectAt(plan, 'configuration')['root_module'])) {
    throw damaged(input, 'configuration.root_module', 'an object is expected')
  }
  checkReferences(plan['configuration'], input)
  checkResources(
    isObject(plan['prior_state']) ? plan['prior_state']['values'] : undefined,
    'prior_state',
    input,
  )
}

/** What an expression reads is a list of texts; a block of that name is a list of objects. */
function checkReferences(node: unknown, input: string): void {
  if (typeof node !== 'object' || node === null) return
  const list = isObject(node) ? node['references'] : undefined
  const isTold = Array.isArray(list) && list.some(entry => typeof entry === 'string')
  if (list === null || (isTold && !list.every(entry => typeof entry === 'string'))) {
    throw damaged(input, 'configuration, references', 'a list of strings is expected')
  }
  for (const entry of Object.values(node)) checkReferences(entry, input)
}

function checkChanges(changes: unknown, name: string, input: string): void {
  if (changes === undefined) return
  if (!Array.isArray(changes)) throw damaged(input, name, 'a list is expected')
  const identities = new Set<string>()
  for (const [at, entry] of changes.entries()) {
    const place = `${name}[${at}]`
    if (!isObject(entry)) throw damaged(input, place, 'an object is expected')
    for (const field of ['address', 'mode', 'type', 'name']) {
      if (typeof entry[field] !== 'string') throw damaged(input, `${place}.${field}`, 'a string is expected')
    }
    const { change } = entry
    if (!isObject(change)) throw damaged(input, `${place}.change`, 'an object is expected')
    if (!Array.isArray(change['actions']))
      throw damaged(input, `${place}.change.actions`, 'a list is expected')
    checkOnce(entry, identities, place, input)
  }
}

/** Resources of a state, those in modules among them. */
function checkResources(values: unknown, place: string, input: string): void {
  if (values === undefined) return
  if (!isObject(values)) throw damaged(input, place, 'an object is expected')
  const identities = new Set<string>()
  for (const module of modulesIn(values['root_module'], place, input)) {
    for (const [at, resource] of listIn(module, 'resources', place, input).entries()) {
      const own = `${place} resources[${at}]`
      for (const field of ['address', 'mode', 'type', 'name']) {
        if (typeof resource[field] !== 'string')
          throw damaged(input, `${own}.${field}`, 'a string is expected')
      }
      checkOnce(resource, identities, own, input)
    }
  }
}

function modulesIn(module: unknown, place: string, input: string): readonly Json[] {
  if (module === undefined) return []
  if (!isObject(module)) throw damaged(input, place, 'a module is not an object')
  const children = listIn(module, 'child_modules', place, input)
  return [module, ...children.flatMap(child => modulesIn(child, place, input))]
}

function listIn(module: Json, name: string, place: string, input: string): readonly Json[] {
  const { [name]: list = [] } = module
  if (!Array.isArray(list) || !list.every(isObject)) {
    throw damaged(input, `${place} ${name}`, 'a list of objects is expected')
  }
  return list
}

/** An object that is told twice has lost what tells the two apart. */
function checkOnce(entry: Json, seen: Set<string>, place: string, input: string): void {
  const identity = identityOf(entry)
  if (seen.has(identity)) throw damaged(input, place, 'the same object appears twice')
  seen.add(identity)
}

function damaged(input: string, place: string, problem: string): Error {
  return ekbError('REVIEW_INPUT_DAMAGED', { input, place, problem })
}
