import {
  findJsonError,
  isObject,
  type Json,
  objectsAt,
  parseJson,
  textAt,
  textsAt,
} from '../core/json/index.ts'
import { ekbError } from '../core/messages/errors/index.ts'
import { displayed } from '../review/safety/index.ts'

/** What an earlier audit said. */
export interface EarlierReport {
  readonly auditedAt: string
  readonly projects: readonly string[]
  readonly hasStates: boolean
  readonly keys: readonly EarlierKey[]
}

/** A key of an earlier audit. */
export interface EarlierKey {
  readonly project: string
  readonly id: string | null
  readonly fingerprint: string | null
  readonly name: string | null
  readonly type: string
  /** The addresses that had it. */
  readonly managedBy: readonly string[]
}

/**
 * Reads what `ekb audit --format json` wrote before.
 *
 * @param file its name in messages
 * @throws EkbError AUDIT_REPORT_INVALID
 */
export function readEarlierReport(text: string, file: string): EarlierReport {
  const document = parseJson(text)
  if (document === undefined) {
    throw invalid(file, `After ${findJsonError(text).at} characters, ${findJsonError(text).problem}`)
  }
  const auditedAt = textAt(document, 'auditedAt')
  if (!isObject(document) || auditedAt === undefined || !Array.isArray(document['keys'])) {
    throw invalid(file, 'It has another form')
  }
  if (document['version'] !== 1) throw invalid(file, 'It comes from another version of ekb')
  return {
    auditedAt: displayed(auditedAt),
    projects: textsAt(document, 'projects'),
    hasStates: objectsAt(document, 'states').length > 0,
    keys: objectsAt(document, 'keys').map(keyIn),
  }
}

function keyIn(key: Json): EarlierKey {
  const shown = (name: string): string | null => {
    const text = textAt(key, name)
    return text === undefined ? null : displayed(text)
  }
  return {
    project: textAt(key, 'project') ?? '',
    id: shown('id'),
    fingerprint: shown('fingerprint'),
    name: shown('name'),
    type: shown('type') ?? 'unknown',
    managedBy: objectsAt(key, 'managedBy').map(holder => displayed(textAt(holder, 'address') ?? '')),
  }
}

function invalid(file: string, problem: string): Error {
  return ekbError('AUDIT_REPORT_INVALID', { file, problem })
}
