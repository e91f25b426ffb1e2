import { isJsonObject, type JsonObject, textField } from './fields.ts'
import { type Body, describePage, plainLine } from './json.ts'

/** What an error answer says, in any of the platform's formats. */
export interface ErrorBody {
  /** The code of the error envelope, such as `INVALID_API_KEY`. */
  readonly code?: string
  /** The platform's words, one line. */
  readonly message?: string
  /** What support asks for. */
  readonly errorId?: string
}

const LONGEST_MESSAGE = 600
/** How many characters of an answer are read: more than are shown, whatever is redacted. */
const LONGEST_READ = 16 * 1024
const MOST_PROBLEMS = 20

/**
 * Reads the four shapes of an error: the envelope `{status_code, error: {code, message, invalid_fields}}`,
 * `{detail: "..."}`, `{detail: [{loc, msg, type}]}`, and anything that is not JSON.
 *
 * @param redact takes key material out of all of it, before anything is cut: half a value would not be found
 * @param redactWords the same for sentences, which may repeat anything
 */
export function readErrorBody(
  body: Body,
  redact: (text: string) => string,
  redactWords: (text: string) => string = redact,
): ErrorBody {
  if (body.kind === 'html') return { message: describePage(body.title, redactWords) }
  if (body.kind !== 'json' || !isJsonObject(body.json)) return {}
  const { json } = body
  const error = isJsonObject(json['error']) ? json['error'] : {}
  const code = textField(error, ['code']) ?? textField(json, ['code'])
  const errorId = textField(json, ['error_id']) ?? textField(error, ['error_id'])
  const words = [
    textField(error, ['message']) ?? textField(json, ['error', 'message']),
    readDetail(json['detail']),
    readProblems(error['invalid_fields']),
  ].filter(part => part !== undefined)
  return {
    ...(code === undefined ? {} : { code: plainLine(redactWords(beginningOf(code)), 80) }),
    ...(words.length === 0
      ? {}
      : { message: plainLine(redactWords(beginningOf([...new Set(words)].join('; '))), LONGEST_MESSAGE) }),
    ...(errorId === undefined ? {} : { errorId: plainLine(redact(beginningOf(errorId)), 80) }),
  }
}

function readDetail(detail: unknown): string | undefined {
  if (typeof detail === 'string' && detail !== '') return detail
  if (isJsonObject(detail)) return textField(detail, ['message', 'msg', 'detail'])
  return readProblems(detail)
}

/** One entry of a validation error; its "input" may hold a value and is left out. */
function readProblem(problem: unknown): string | undefined {
  if (typeof problem === 'string') return problem
  if (!isJsonObject(problem)) return undefined
  const place = placeOf(problem)
  const words = textField(problem, ['msg', 'message', 'type'])
  return place === undefined || words === undefined ? (words ?? place) : `${place}: ${words}`
}

function placeOf(problem: JsonObject): string | undefined {
  const { loc } = problem
  if (!Array.isArray(loc)) return textField(problem, ['field', 'name', 'loc'])
  const steps = loc
    .slice(0, MOST_PROBLEMS)
    .filter(step => typeof step === 'string' || typeof step === 'number')
  return steps.join('.')
}

function readProblems(problems: unknown): string | undefined {
  if (!Array.isArray(problems)) return undefined
  const present = problems
    .slice(0, MOST_PROBLEMS)
    .map(readProblem)
    .filter(part => part !== undefined)
  return present.length === 0 ? undefined : present.join('; ')
}

function beginningOf(text: string): string {
  return text.slice(0, LONGEST_READ)
}
