import { findJsonError, isObject, type Json, parseJson, readText } from '../../core/json/index.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { ManagedState } from './managed-key.ts'
import { readPulumiState } from './pulumi-state.ts'
import type { Remember } from './state-resource.ts'
import { readTerraformState } from './terraform-state.ts'

/** A state as it comes in. */
export interface StateInput {
  /** What the person calls it, safe to print. */
  readonly label: string
  /** Its content, in pieces of any size. Read once. */
  readonly bytes: AsyncIterable<Uint8Array>
}

const PULUMI_VERSIONS: readonly unknown[] = [3, 4]

/**
 * Reads which keys a state manages, by what is in it: what `show -json` of Terraform and OpenTofu prints, or
 * `pulumi stack export`.
 *
 * @param remember takes every value in it, so that it is never printed
 * @throws EkbError STATE_EMPTY, STATE_UNKNOWN, STATE_ENCRYPTED, STATE_VERSION, STATE_BROKEN
 */
export async function readState({ label, bytes }: StateInput, remember: Remember): Promise<ManagedState> {
  const pieces: string[] = []
  for await (const piece of readText(bytes)) pieces.push(piece)
  const text = pieces.join('')
  const document = parseJson(text)
  if (isObject(document)) return readDocument(document, label, remember)
  throw unreadable(text, label, document)
}

function readDocument(document: Json, input: string, remember: Remember): ManagedState {
  if ('encrypted_data' in document) throw ekbError('STATE_ENCRYPTED', { input })
  if (isObject(document['deployment'])) {
    const { version } = document
    if (PULUMI_VERSIONS.includes(version)) return readPulumiState(document, input, remember)
    throw unknownVersion(input, 'version', version, '3 and 4')
  }
  if ('resource_changes' in document || 'planned_values' in document) {
    throw unknown(input, 'is a plan, which also has keys that are not there yet')
  }
  if ('lineage' in document && 'serial' in document) {
    throw unknown(
      input,
      'is the file in which an engine stores its state, whose format changes without notice',
    )
  }
  if ('format_version' in document) {
    const { format_version: version } = document
    if (typeof version === 'string' && /^[01]\.\d+$/.test(version)) {
      return readTerraformState(document, input, remember)
    }
    throw unknownVersion(input, 'format_version', version, '1.x')
  }
  throw unknown(input, 'is a JSON object of another kind')
}

function unreadable(text: string, input: string, document: unknown): Error {
  const begin = text.trimStart()
  if (begin === '') return ekbError('STATE_EMPTY', { input })
  if (document !== undefined) return unknown(input, 'is JSON, but not an object')
  if (!begin.startsWith('{')) return unknown(input, 'does not begin with a JSON object')
  const { at, problem } = findJsonError(text)
  return ekbError('STATE_BROKEN', { input, read: String(at), problem })
}

function unknown(input: string, seen: string): Error {
  return ekbError('STATE_UNKNOWN', { input, seen })
}

function unknownVersion(input: string, field: string, version: unknown, known: string): Error {
  const shown = typeof version === 'string' || typeof version === 'number' ? String(version) : 'missing'
  return ekbError('STATE_VERSION', { input, field, version: shown.slice(0, 20), known })
}
