import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml'
import { ekbError } from '../core/messages/errors/index.ts'
import { visible } from '../core/messages/index.ts'
import { addressOf, plainAddress } from './address.ts'
import type { Adopted, AdoptedType } from './resource.ts'

/** What a map says of one key. */
export interface MapEntry {
  /** The id, with its project before it if that is not the default one. */
  readonly id: string
  readonly line: number
  /** The resource that the key becomes; null for one that is left out. */
  readonly target: { readonly resource: AdoptedType; readonly label: string } | null
}

/** The names that people have given to keys: id to address. */
export interface AdoptMap {
  readonly file: string
  readonly entries: ReadonlyMap<string, MapEntry>
}

/** What every engine takes as the name of a resource. */
const ADDRESS = /^ekb_(api_key|rotating_api_key)\.([A-Za-z_][\w-]{0,99})$/
const FORM = 'write "ekb_api_key.NAME" or "ekb_rotating_api_key.NAME", or null to leave the key out'

/**
 * Reads a map: a JSON object from ids to addresses. The address of an instance is taken, too, for its label.
 *
 * @param file how messages name it
 * @throws EkbError ADOPT_MAP_INVALID, with every problem and its line
 */
export function readAdoptMap(text: string, file: string): AdoptMap {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems = document.errors.map(
    ({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${message.replaceAll('\n', ' ')}`,
  )
  if (problems.length === 0 && !isMap(document.contents)) problems.push('line 1: it is not a JSON object')
  if (problems.length > 0 || !isMap(document.contents)) throw invalid(file, problems)
  const entries = new Map<string, MapEntry>()
  const labels = new Map<string, MapEntry>()
  for (const item of document.contents.items) {
    const entry = entryOf(item, lines)
    if (typeof entry === 'string') {
      problems.push(entry)
      continue
    }
    entries.set(entry.id, entry)
    if (entry.target === null) continue
    const label = entry.target.label.toLowerCase()
    const other = labels.get(label)
    if (other === undefined) labels.set(label, entry)
    else {
      const at = `line ${entry.line}: ${visible(entry.id)} has the name ${entry.target.label}`
      problems.push(`${at}, which line ${other.line} gives to ${visible(other.id)}: choose another one`)
    }
  }
  if (problems.length > 0) throw invalid(file, problems)
  return { file, entries }
}

function entryOf({ key, value }: Pair, lines: LineCounter): MapEntry | string {
  const line = isScalar(key) && key.range ? lines.linePos(key.range[0]).line : 1
  const id = isScalar(key) ? String(key.value) : ''
  const said = isScalar(value) ? value.value : undefined
  if (said === null) return { id, line, target: null }
  const [, resource, label] = typeof said === 'string' ? (ADDRESS.exec(plainAddress(said)) ?? []) : []
  if (resource === undefined || label === undefined) {
    const seen = typeof said === 'string' ? `"${visible(said.slice(0, 100))}"` : 'this'
    return `line ${line}: ${seen} is no address: ${FORM}`
  }
  return { id, line, target: { resource: resource as AdoptedType, label } }
}

/** The error about a map. @param problems each with its line */
export function invalid(file: string, problems: readonly string[]): Error {
  return ekbError('ADOPT_MAP_INVALID', { file, problems: problems.join('; ') })
}

/**
 * Writes a map. It is the same in every style.
 *
 * @param kept entries that this run said nothing about, and those that leave keys out
 */
export function writeAdoptMap(adopted: readonly Adopted[], kept: readonly MapEntry[]): string {
  const entries = [
    ...adopted.map(({ mapId, resource, label }) => [mapId, addressOf(resource, label)] as const),
    ...kept.map(({ id, target }) => [id, target && addressOf(target.resource, target.label)] as const),
  ]
  const lines = entries.map(([id, address]) => `  ${JSON.stringify(id)}: ${JSON.stringify(address)}`)
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`
}
