import type { Exchange } from './exchange.ts'
import { type InvalidField, PlatformRefusal } from './platform-refusal.ts'

/** A POST that passed every check. */
export interface KeyRequest {
  readonly projectId: string
  readonly name: string
  readonly type: 'privileged' | 'locked_down_viewer'
}

/** A request as far as it tells which project it is about. */
export interface Addressed {
  readonly target: Pick<Exchange['target'], 'operation' | 'projectId'>
  readonly projectId: string | undefined
}

const TYPES = ['privileged', 'locked_down_viewer']

/**
 * The project of a request.
 *
 * @throws PlatformRefusal VALIDATION_ERROR if it names none
 */
export function projectOf(exchange: Addressed): string {
  const { projectId } = exchange
  if (projectId) return projectId
  const place = exchange.target.operation === 'create' ? 'body' : 'query'
  throw invalid([missing([place, 'project_id'])])
}

/**
 * Reads the body of a POST as strictly as the contract describes it: JSON, every field, no other field.
 *
 * @throws PlatformRefusal VALIDATION_ERROR naming every field at fault
 */
export function readKeyRequest(exchange: Addressed & Pick<Exchange, 'request' | 'body'>): KeyRequest {
  const contentType = exchange.request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(contentType)) {
    throw invalid([
      { loc: ['header', 'content-type'], message: 'must be application/json', type: 'value_error' },
    ])
  }
  const body = readObject(exchange.body)
  const projectInBody = exchange.target.projectId === undefined
  const known = ['key_name', 'key_type', ...(projectInBody ? ['project_id'] : [])]
  const problems: InvalidField[] = Object.keys(body)
    .filter(name => !known.includes(name))
    .map(name => ({ loc: ['body', name], message: 'is not a known field', type: 'extra_forbidden' }))
  for (const name of known) {
    const problem = Object.hasOwn(body, name) ? fieldProblem(name, body[name]) : missing(['body', name])
    if (problem) problems.push(problem)
  }
  if (problems.length > 0) throw invalid(problems)
  const { key_name: name, key_type: type } = body
  return { projectId: projectOf(exchange), name: name as string, type: type as KeyRequest['type'] }
}

/** The project that a body names, before anything else of it is read. */
export function projectInBody(body: string | undefined): string | undefined {
  try {
    const project: unknown = JSON.parse(body ?? '')?.project_id
    return typeof project === 'string' ? project : undefined
  } catch {
    return undefined
  }
}

function fieldProblem(name: string, value: unknown): InvalidField | undefined {
  const loc = ['body', name]
  if (typeof value !== 'string') return { loc, message: 'must be a string', type: 'string_type' }
  if (value.trim() === '') return { loc, message: 'must not be empty', type: 'string_too_short' }
  if (name === 'key_name' && [...value].length > 255) {
    return { loc, message: 'must have at most 255 characters', type: 'string_too_long' }
  }
  if (name === 'key_type' && !TYPES.includes(value)) {
    return { loc, message: `must be one of ${TYPES.join(', ')}`, type: 'enum' }
  }
  return undefined
}

function readObject(body: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw invalid([{ loc: ['body'], message: 'must be JSON', type: 'json_invalid' }])
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid([{ loc: ['body'], message: 'must be a JSON object', type: 'model_type' }])
  }
  return value as Record<string, unknown>
}

function missing(loc: string[]): InvalidField {
  return { loc, message: 'is required', type: 'missing' }
}

function invalid(fields: readonly InvalidField[]): PlatformRefusal {
  const message = fields.map(field => `${field.loc.at(-1)} ${field.message}`).join('; ')
  return new PlatformRefusal('VALIDATION_ERROR', `The request is not valid: ${message}.`, {
    invalidFields: fields,
  })
}
