import { isObject, type Json, objectAt, objectsAt, textAt } from '../../core/json/index.ts'
import { SETTINGS } from '../../keys/model/index.ts'
import { OBJECTS_WITH_KEYS, SENSITIVE_ATTRIBUTES } from '../model/sensitive-attributes.ts'
import { SensitiveValues } from '../safety/index.ts'
import { allModules, type ConfiguredModule, referencesIn } from './configuration.ts'
import { ourProviders } from './providers.ts'
import { isOurs } from './resource-types.ts'
import { stateResources } from './state.ts'

/** The settings that hold what the provider signs in with. */
const CREDENTIALS = Object.entries(SETTINGS.properties).flatMap(([name, { sensitive }]) =>
  sensitive ? name : [],
)
/** Attributes of keys that engines show, unless they are marked. */
const PLAIN = ['name', 'id', 'project_id', 'type', 'fingerprint', 'key_preview'] as const

/**
 * Every value of a plan that is marked as sensitive, and every key and secret. A mark over a whole object hides
 * what is in it, but for what an attribute of a key says openly elsewhere: an output that holds a key together
 * with its name does not make the name a secret.
 */
export function sensitiveValues(plan: Json, root: ConfiguredModule): SensitiveValues {
  const found = new SensitiveValues()
  const plain = new Set<string>()
  const sides = [...changedSides(plan), ...stateSides(plan)]
  for (const { ours, values, marks } of sides) if (ours) addPlain(values, marks, plain)
  for (const { ours, values, marks } of sides) {
    if (ours) addKeys(values, found)
    addMarked(values, marks, found, plain)
  }
  addOutputs(plan, found, plain)
  addVariables(plan, root, found)
  addCredentials(plan, found)
  return found
}

/** Every key and secret, those of objects within among them. */
function addKeys(values: unknown, found: SensitiveValues): void {
  if (!isContainer(values)) return
  for (const [name, value] of Object.entries(values)) {
    if (SENSITIVE_ATTRIBUTES.has(name)) found.add(value)
    else if (OBJECTS_WITH_KEYS.has(name)) addKeys(value, found)
    else if (Array.isArray(values)) addKeys(value, found)
  }
}

function addOutputs(plan: Json, found: SensitiveValues, plain: ReadonlySet<string>): void {
  for (const change of Object.values(objectAt(plan, 'output_changes'))) {
    if (!isObject(change)) continue
    for (const side of ['before', 'after']) {
      if (change[`${side}_sensitive`] === true) found.add(change[side], plain)
      else addMarked(change[side], change[`${side}_sensitive`], found, plain)
    }
  }
  const before = objectAt(objectAt(plan, 'prior_state'), 'values')
  for (const output of Object.values(objectAt(before, 'outputs'))) {
    if (isObject(output) && output['sensitive'] === true) found.add(output['value'], plain)
  }
}

interface Side {
  readonly ours: boolean
  readonly values: unknown
  readonly marks: unknown
}

function changedSides(plan: Json): Side[] {
  const deferred = objectsAt(plan, 'deferred_changes').map(entry => objectAt(entry, 'resource_change'))
  return [...objectsAt(plan, 'resource_changes'), ...objectsAt(plan, 'resource_drift'), ...deferred].flatMap(
    entry => {
      const change = objectAt(entry, 'change')
      const ours = isOurs(textAt(entry, 'type') ?? '', textAt(entry, 'provider_name'))
      return ['before', 'after'].map(side => ({
        ours,
        values: change[side],
        marks: change[`${side}_sensitive`],
      }))
    },
  )
}

function stateSides(plan: Json): Side[] {
  return stateResources(objectAt(objectAt(plan, 'prior_state'), 'values')).map(resource => ({
    ours: isOurs(textAt(resource, 'type') ?? '', textAt(resource, 'provider_name')),
    values: resource['values'],
    marks: resource['sensitive_values'],
  }))
}

function addPlain(values: unknown, marks: unknown, plain: Set<string>): void {
  if (!isObject(values) || marks === true) return
  for (const name of PLAIN) {
    const value = values[name]
    if (typeof value === 'string' && !(isObject(marks) && marks[name] === true)) plain.add(value)
  }
}

function addMarked(
  values: unknown,
  marks: unknown,
  found: SensitiveValues,
  plain: ReadonlySet<string>,
): void {
  if (marks === true) found.add(values, isContainer(values) ? plain : undefined)
  else if (isContainer(marks) && isContainer(values)) {
    for (const [name, mark] of Object.entries(marks)) {
      addMarked((values as Json)[name], mark, found, plain)
    }
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Values of variables stand in the plan in clear text; the configuration tells which are sensitive. */
function addVariables(plan: Json, root: ConfiguredModule, found: SensitiveValues): void {
  for (const module of allModules(root)) {
    for (const [name, variable] of Object.entries(module.variables)) {
      if (!isObject(variable) || variable['sensitive'] !== true) continue
      found.add(variable['default'])
      if (module.parent === null) found.add(objectAt(objectAt(plan, 'variables'), name)['value'])
    }
  }
}

/** What the provider signs in with, where it stands in the configuration or comes from a variable of the root. */
function addCredentials(plan: Json, found: SensitiveValues): void {
  for (const credential of credentialsOf(plan)) for (const value of credential.values) found.add(value)
}

/** The credentials of each configured `ekb` provider, by its name in `provider_config`. */
export function credentialsOf(plan: Json): { provider: string; values: readonly unknown[] }[] {
  return ourProviders(plan).map(([provider, config]) => {
    const values = CREDENTIALS.flatMap(name => {
      const expression = objectAt(objectAt(config, 'expressions'), name)
      const variables = referencesIn(expression)
        .flat()
        .filter(reference => reference.startsWith('var.'))
        .map(reference => objectAt(objectAt(plan, 'variables'), reference.slice('var.'.length))['value'])
      return [expression['constant_value'], ...variables]
    })
    return { provider, values: values.filter(value => typeof value === 'string' && value !== '') }
  })
}
