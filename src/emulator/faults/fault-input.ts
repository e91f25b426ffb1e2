import {
  type Check,
  type Checked,
  flag,
  type InputPath,
  number,
  object,
  oneOf,
  type Problem,
  text,
} from '../input/check.ts'
import { invalidInput, readInput } from '../input/read-input.ts'
import { LONGEST_WAIT_MS, platformOptionsChange } from '../platform-options.ts'

const faultMatch = object(
  {},
  {
    /** The HTTP method, in capitals. */
    method: oneOf('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
    /** How the path below the base path begins. */
    path: text({ accepts: value => (value.startsWith('/') ? undefined : 'must begin with "/"') }),
    /** A regular expression that the path below the base path has to contain. */
    pathRegexp: text({ accepts: regexpProblem }),
    operation: oneOf('list', 'create', 'delete', 'other'),
    /** The id of the project that the request names. */
    project: text({ max: 128 }),
    /** Only the nth request that matches the rest, counted from 1 since the fault was added. */
    nth: number({ min: 1, max: 1_000_000 }),
    /** How many requests the fault applies to at most. Default: always; with `nth` once. */
    times: number({ min: 1, max: 1_000_000 }),
    /** The share of matching requests that it applies to, from the emulator's randomness. */
    probability: number({ min: 0, max: 1, fraction: true }),
  },
)

const faultEffect = object(
  {},
  {
    /** Real milliseconds to wait before anything else; goes with every other effect. */
    delayMs: number({ min: 0, max: LONGEST_WAIT_MS }),
    /** The platform options for the requests that it applies to; goes with every other effect. */
    behave: platformOptionsChange,
    /** Answer with this status and do nothing. */
    status: number({ min: 200, max: 599 }),
    /** The body for `status`: a text, or any JSON. Default: the error shape of the server. */
    body: (value => value) as Check<unknown>,
    /** Headers for `status`. */
    headers: headerFields,
    /** Handle the request, and only then answer with `status`. */
    afterCommit: flag,
    /** Do nothing and never answer. */
    hang: flag,
    /** Do nothing and reset the connection (TCP RST). */
    reset: flag,
    /** Answer with the 502 page of a proxy and do nothing. */
    html502: flag,
    /** Answer 429 with this Retry-After (seconds, or a header value as it is) and do nothing. */
    retryAfter: retryAfter,
    /** Handle the request, then break off in the middle of the answer's body: `true`, or after N bytes. */
    truncate: flagOrNumber(0, 1_000_000),
    /** Handle the request, then answer with JSON that is broken off. */
    malformedJson: flag,
    /** Handle the request, then close the connection without an answer. */
    dropAfterCommit: flag,
    /** Handle the request, then never answer. */
    hangAfterCommit: flag,
    /** Handle the request, then answer 500, or the status that is given. */
    errorAfterCommit: flagOrNumber(400, 599),
    /** Lists answer as things were when the fault was added (`true`), or N changes of the project ago. */
    staleList: flagOrNumber(1, 1000),
  },
)

const faultInput = object({ effect: faultEffect }, { match: faultMatch })

/** A fault as it is ordered: which requests, and what happens to them. */
export type FaultInput = Checked<typeof faultInput>
export type FaultMatch = Checked<typeof faultMatch>
export type FaultEffect = Checked<typeof faultEffect>

const EXCLUSIVE = [
  'status',
  'hang',
  'reset',
  'html502',
  'retryAfter',
  'truncate',
  'malformedJson',
  'dropAfterCommit',
  'hangAfterCommit',
  'errorAfterCommit',
  'staleList',
] as const

/**
 * Checks a fault.
 *
 * @throws EkbError `EMULATOR_INPUT_INVALID` naming every problem
 */
export function readFault(value: unknown): FaultInput {
  const fault = readInput(faultInput, value, 'fault')
  const problems = rulesBeyondShape(fault)
  if (problems.length > 0) throw invalidInput('fault', problems)
  return fault
}

function rulesBeyondShape({ match, effect }: FaultInput): Problem[] {
  const problems: Problem[] = []
  const chosen = EXCLUSIVE.filter(name => effect[name] !== undefined && effect[name] !== false)
  const behaves = Object.keys(effect.behave ?? {}).length > 0
  if (chosen.length === 0 && effect.delayMs === undefined && !behaves) {
    problems.push({ path: ['effect'], message: `needs delayMs, behave or one of ${EXCLUSIVE.join(', ')}` })
  }
  if (chosen.length > 1) {
    problems.push({ path: ['effect'], message: `has ${chosen.join(' and ')}, which exclude each other` })
  }
  for (const name of ['body', 'headers', 'afterCommit'] as const) {
    if (effect[name] !== undefined && effect.status === undefined) {
      problems.push({ path: ['effect', name], message: 'counts only together with status' })
    }
  }
  if (chosen[0] === 'staleList' && match?.operation !== undefined && match.operation !== 'list') {
    problems.push({ path: ['match', 'operation'], message: 'must be list, or left out, for staleList' })
  }
  return problems
}

function regexpProblem(value: string): string | undefined {
  try {
    new RegExp(value)
    return undefined
  } catch (error) {
    return `must be a regular expression: ${(error as Error).message}`
  }
}

function headerFields(value: unknown, path: InputPath, problems: Problem[]): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const valid = ([name, content]: [string, unknown]) =>
    /^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof content === 'string' && !/[^\t\x20-\x7e]/.test(content)
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !entries.every(valid)) {
    problems.push({ path, message: 'must be an object of header names and printable ASCII texts' })
  }
  return value as Record<string, string>
}

function retryAfter(value: unknown, path: InputPath, problems: Problem[]): number | string {
  const seconds = Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 86_400
  const raw = typeof value === 'string' && /^[\x20-\x7e]{1,64}$/.test(value)
  if (!seconds && !raw) {
    problems.push({ path, message: 'must be whole seconds from 0 to 86400, or the text of the header' })
  }
  return value as number | string
}

function flagOrNumber(min: number, max: number): Check<boolean | number> {
  return (value, path, problems) => {
    const fits = Number.isInteger(value) && (value as number) >= min && (value as number) <= max
    if (typeof value !== 'boolean' && !fits) {
      problems.push({ path, message: `must be true, false or a whole number from ${min} to ${max}` })
    }
    return value as boolean | number
  }
}
