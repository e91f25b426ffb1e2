import { parse } from 'yaml'
import { isJsonObject, type JsonObject } from '../../platform/reader/fields.ts'
import { readBody } from '../../platform/reader/index.ts'
import { PROJECT_PLACEHOLDER } from '../../platform/settings/index.ts'
import type { Answer } from '../../platform/transport/exchange.ts'
import { textOf } from '../probe/header.ts'
import { differencesOf } from './differences.ts'

/** A path of the description under which keys are listed, created and deleted. */
export interface KeyPath {
  /** As `api_keys_path` takes it. */
  readonly template: string
  /** What the description says otherwise than the contract, as sentences. */
  readonly differences: readonly string[]
}

/** What an OpenAPI document says of the key endpoints. */
export type ApiDescription =
  /** The platform could not be asked. */
  | { readonly kind: 'not-asked' }
  /** There is none at `/openapi.json`. */
  | { readonly kind: 'unpublished' }
  /** There is a document without key endpoints that ekb could use. */
  | { readonly kind: 'without-keys' }
  | { readonly kind: 'described'; readonly keys: readonly KeyPath[]; readonly keyPaths: readonly string[] }

/** Reads the answer to the request for `/openapi.json`. */
export function readApiDescription(answer: Answer): ApiDescription {
  const body = readBody(answer.body, textOf(answer.headers['content-type']))
  if (answer.status !== 200 || body.kind !== 'json') return { kind: 'unpublished' }
  return describeApi(body.json) ?? { kind: 'unpublished' }
}

/** Reads a description from the text of a file: JSON or YAML. Absent if it is not an OpenAPI document of version 3. */
export function readApiText(text: string): ApiDescription | undefined {
  try {
    return describeApi(parse(text, { logLevel: 'silent' }))
  } catch {
    return undefined
  }
}

/** Reads an OpenAPI document of version 3. Absent if it is none. */
export function describeApi(document: unknown): ApiDescription | undefined {
  if (!isJsonObject(document) || !isJsonObject(document['paths'])) return undefined
  const { openapi } = document
  // YAML has a number without quotes.
  const version = typeof openapi === 'number' ? String(openapi) : openapi
  if (typeof version !== 'string' || !/^3(?:\.|$)/.test(version)) return undefined
  const { paths } = document
  const keys = Object.entries(paths as JsonObject).flatMap(([path, item]) => {
    const template =
      isJsonObject(item) && isKeyPath(path, item, paths as JsonObject) ? templateOf(path) : undefined
    if (template === undefined) return []
    return [{ template, differences: differencesOf(document, item as JsonObject, template) }]
  })
  if (keys.length === 0) return { kind: 'without-keys' }
  return { kind: 'described', keys, keyPaths: keys.map(({ template }) => template) }
}

/**
 * Whether keys of a project are listed and created here and deleted below it. The singular `/api-key`, which stores
 * the keys of other services, has no list.
 */
function isKeyPath(path: string, item: JsonObject, paths: JsonObject): boolean {
  const last = path.split('/').findLast(segment => segment !== '') ?? ''
  const isNamed = /^(?:api[-_]?)?keys$/i.test(last)
  if (!isNamed || !isJsonObject(item['get']) || !isJsonObject(item['post'])) return false
  const below = `${path.replace(/\/$/, '')}/{`
  return Object.entries(paths).some(
    ([other, its]) =>
      other.startsWith(below) &&
      /^[^/]+\/?$/.test(other.slice(below.length)) &&
      isJsonObject(its) &&
      isJsonObject(its['delete']),
  )
}

const LONGEST = 120

/**
 * A path as a template of the setting: with at most the placeholder of the project. Absent where ekb cannot fill it,
 * or where something stands in it that is no plain word.
 */
function templateOf(path: string): string | undefined {
  const template = path.replace(/\{[^{}]*proj[^{}]*\}/i, PROJECT_PLACEHOLDER)
  const words = template.replace(PROJECT_PLACEHOLDER, 'x').split('/').slice(1)
  const isPlain = words.every(word => /^[a-z][a-z_.~-]*\d{0,2}$/i.test(word))
  return path.startsWith('/') && path.length <= LONGEST && isPlain ? template : undefined
}
