import { isJsonObject, type JsonObject } from '../../platform/reader/fields.ts'
import { readKeyType } from '../../platform/reader/index.ts'
import { FIELDS } from '../../platform/reader/key-item.ts'
import { ENVELOPES } from '../../platform/reader/key-list.ts'
import { PROJECT_PLACEHOLDER } from '../../platform/settings/index.ts'

/** How deep references and lists within each other are followed. */
const DEEPEST = 8

/**
 * How a description differs from what ekb sends and reads, as sentences. It compares what the description says: what
 * it leaves open is no difference.
 */
export function differencesOf(document: JsonObject, item: JsonObject, template: string): readonly string[] {
  const follow = (schema: unknown, depth = 0): JsonObject => {
    if (!isJsonObject(schema) || depth > DEEPEST) return {}
    const reference = schema['$ref']
    return typeof reference === 'string' ? follow(lookUp(document, reference), depth + 1) : schema
  }
  const inPath = template.includes(PROJECT_PLACEHOLDER)
  const get = follow(item['get'])
  const post = follow(item['post'])
  const parameters = [item['parameters'], get['parameters']].flat().map(parameter => follow(parameter))
  const hasProject = inPath || parameters.some(({ name }) => name === 'project_id')
  return [
    ...(hasProject ? [] : ['The list takes no project_id.']),
    ...requestDifferences(follow(contentOf(follow(post['requestBody']))), inPath, follow),
    ...itemDifferences(itemSchema(follow(contentOf(follow(successOf(get)))), follow), follow),
  ]
}

function requestDifferences(
  schema: JsonObject,
  inPath: boolean,
  follow: (schema: unknown) => JsonObject,
): readonly string[] {
  const properties = schema['properties']
  if (!isJsonObject(properties)) return []
  const sent = ['key_name', 'key_type', ...(inPath ? [] : ['project_id'])]
  const missing = sent.filter(name => !Object.hasOwn(properties, name))
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const unsent = required.filter(name => !sent.includes(name)).length
  const words = follow(properties['key_type'])['enum']
  const types = Array.isArray(words) ? words : ['privileged', 'locked_down_viewer']
  const unknown = ['privileged', 'locked_down_viewer'].filter(type => !types.includes(type))
  return [
    ...missing.map(name => `A create takes no ${name}.`),
    ...(unsent === 0
      ? []
      : [`A create requires ${unsent} more ${unsent === 1 ? 'field' : 'fields'}, which ekb does not send.`]),
    ...unknown.map(type => `A create does not name the type ${type}.`),
  ]
}

function itemDifferences(
  schema: JsonObject | undefined,
  follow: (schema: unknown) => JsonObject,
): readonly string[] {
  const properties = schema?.['properties']
  if (!isJsonObject(properties)) return []
  const has = (names: readonly string[]) => names.find(name => Object.hasOwn(properties, name))
  const type = has(FIELDS.type)
  const words = type === undefined ? undefined : follow(properties[type])['enum']
  const known = Array.isArray(words)
    ? words.map(word => readKeyType(typeof word === 'string' ? word : undefined))
    : []
  const unknown = known.filter(word => word === 'unknown').length
  return [
    ...(has(FIELDS.value) === undefined ? ['A listed key has no field that ekb reads as its value.'] : []),
    ...(has(FIELDS.name) === undefined ? ['A listed key has no field that ekb reads as its name.'] : []),
    ...(type === undefined ? ['A listed key has no field that ekb reads as its type.'] : []),
    ...(has(FIELDS.created) === undefined ? ['A listed key has no field that ekb reads as its date.'] : []),
    ...(unknown === 0
      ? []
      : [`A listed key may have ${unknown} ${unknown === 1 ? 'type' : 'types'} that ekb does not know.`]),
  ]
}

/** The schema of one key: the items of the list, wherever in the answer that is. */
function itemSchema(
  schema: JsonObject,
  follow: (schema: unknown) => JsonObject,
  depth = 0,
): JsonObject | undefined {
  if (schema['items'] !== undefined) return follow(schema['items'])
  const properties = schema['properties']
  if (!isJsonObject(properties) || depth > DEEPEST) return undefined
  for (const name of ENVELOPES) {
    if (!Object.hasOwn(properties, name)) continue
    const found = itemSchema(follow(properties[name]), follow, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function contentOf(body: JsonObject): unknown {
  const content = body['content']
  const json = isJsonObject(content) ? content['application/json'] : undefined
  return isJsonObject(json) ? json['schema'] : undefined
}

function successOf(operation: JsonObject): unknown {
  const responses = operation['responses']
  return isJsonObject(responses) ? (responses['200'] ?? responses['2XX']) : undefined
}

function lookUp(document: JsonObject, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined
  let found: unknown = document
  for (const step of reference.slice(2).split('/')) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    found = isJsonObject(found) && Object.hasOwn(found, name) ? found[name] : undefined
  }
  return found
}
