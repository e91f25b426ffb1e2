import { findJsonError, isObject, type Json, parseJson, readText } from '../../core/json/index.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import { displayed } from '../safety/index.ts'
import { count } from './count.ts'
import { escapeWide } from './escape-wide.ts'
import type { ReviewInput } from './input.ts'
import { LineReader, type LineSink } from './line-reader.ts'
import { DuplicateMember, readMembers, splitObjects } from './members.ts'

/** The formats that an input can have. */
export interface InputFormats<Result> {
  /** Creates a sink if the first message of a stream has a known format. */
  lines(first: Json): LineSink<readonly Result[]> | undefined
  /** Members of documents that are not read. */
  readonly ignored: ReadonlySet<string>
  /** Reads a document as a whole. */
  document(document: Json): Result
}

/** If there is no message within this many characters, the input is not a stream. */
const LONGEST_HEAD = 1_000_000

/** A line that starts an object, as far as it has been read. */
const OBJECT_LINE = /^[^\S\n]*\{.*$/m

/**
 * Reads an input by what is in it: as lines, each a JSON object, or as JSON objects one behind the other, each of which
 * is a result of its own.
 */
export async function readInput<Result>(
  input: ReviewInput,
  formats: InputFormats<Result>,
  signal: AbortSignal,
): Promise<readonly Result[]> {
  const label = displayed(input.label)
  const parts: string[] = []
  let length = 0
  let isDocument = false
  let reader: LineReader<readonly Result[]> | undefined
  for await (const text of readText(input.bytes)) {
    signal.throwIfAborted()
    if (reader !== undefined) {
      reader.take(text)
      continue
    }
    parts.push(text)
    length += text.length
    if (isDocument) continue
    // A document is often one line of many megabytes: the parts are looked at together only where a line ends early.
    if (!text.includes('\n')) {
      isDocument = length > LONGEST_HEAD
      continue
    }
    const head = parts.join('')
    reader = readerFor(head, formats, label)
    isDocument = reader === undefined && (hasObjectLine(head) || head.length > LONGEST_HEAD)
  }
  if (reader !== undefined) return reader.end()
  // Small inputs stay as they are, so that errors count the characters that people see.
  const whole = (length > LONGEST_HEAD ? parts.map(escapeWide) : parts).join('')
  parts.length = 0
  const late = isDocument || !whole.includes('\n') ? undefined : readerFor(whole, formats, label)
  if (late !== undefined) return late.end()
  const documents = documentsIn(whole, formats.ignored, label)
  if (documents === undefined) throw unreadable(whole, label)
  return documents.flatMap(document => {
    // A stream with a single message looks like a document.
    const single = formats.lines(document)
    if (single === undefined) return [formats.document(document)]
    single.take(document, 1)
    return single.end()
  })
}

/** The objects of a text; most texts have one. Undefined if the text is something else. */
function documentsIn(text: string, ignored: ReadonlySet<string>, label: string): readonly Json[] | undefined {
  try {
    const document = readMembers(text, ignored)
    if (document !== undefined) return [document]
    const documents = splitObjects(text)?.map(object => readMembers(object, ignored)) ?? []
    return documents.length > 1 && documents.every(isObject) ? documents : undefined
  } catch (cause) {
    if (!(cause instanceof DuplicateMember)) throw cause
    const place = displayed(cause.place)
    throw ekbError('REVIEW_INPUT_DAMAGED', { input: label, place, problem: 'a member appears twice' })
  }
}

/** A reader that has taken the text, if its first message is one of a stream. Lines before it may be anything. */
function readerFor<Result>(
  text: string,
  formats: InputFormats<Result>,
  label: string,
): LineReader<readonly Result[]> | undefined {
  const line = OBJECT_LINE.exec(text)
  const message = line === null ? undefined : parseJson(line[0])
  const sink = isObject(message) ? formats.lines(message) : undefined
  if (sink === undefined) return undefined
  const reader = new LineReader(sink, label)
  reader.take(text)
  return reader
}

/** Whether a line that begins an object is there to its end: if it is no message, none follows. */
function hasObjectLine(text: string): boolean {
  const found = OBJECT_LINE.exec(text)
  return found !== null && found.index + found[0].length < text.length
}

/** Why a text is no document. */
function unreadable(text: string, label: string): Error {
  const begin = text.trimStart()
  if (begin === '') return ekbError('REVIEW_INPUT_EMPTY', { input: label })
  if (!begin.startsWith('{')) return ekbError('REVIEW_INPUT_UNKNOWN', { input: label, seen: seenIn(begin) })
  const { at, problem } = findJsonError(text)
  return ekbError('REVIEW_INPUT_BROKEN', {
    input: label,
    read: count(at, 'character'),
    problem,
  })
}

/** What people pass instead of a JSON plan, by how it starts. */
const KNOWN_MISTAKES: readonly (readonly [RegExp, string])[] = [
  // Both engines store plans as archives.
  [/^PK/, 'is a saved plan in the binary format of the engine, which only the engine can read'],
  // The first two bytes of gzip, of which the second is no UTF-8.
  [/^\p{Cc}\uFFFD/u, 'is compressed: decompress it first'],
  // Wrappers of an engine, such as the one of hashicorp/setup-terraform, write the command line first.
  [
    /^\[command\]/,
    'begins with a line from a wrapper around the engine: set `terraform_wrapper: false` for hashicorp/setup-terraform, or `tofu_wrapper: false` for opentofu/setup-opentofu',
  ],
  [
    /^(?:Terraform|OpenTofu) (?:used the selected providers|will perform)|^No changes\.|^Previewing update|^Plan: \d+ to /m,
    'is human-readable output, which lacks the values that a review needs',
  ],
]

/** Engines use colours in output for people, even if it is redirected. */
const COLOUR = /\p{Cc}\[[\d;]*m/gu

function seenIn(begin: string): string {
  const head = begin.slice(0, LONGEST_HEAD).replace(COLOUR, '')
  const mistaken = KNOWN_MISTAKES.find(([form]) => form.test(head))
  if (mistaken !== undefined) return mistaken[1]
  return parseJson(begin) === undefined ? 'does not begin with a JSON object' : 'is JSON, but not an object'
}
