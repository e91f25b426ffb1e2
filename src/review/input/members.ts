import { type Json, parseJson } from '../../core/json/index.ts'

const BACKSLASH = '\\'.charCodeAt(0)
const BLANK = /[ \t\n\r]*/y
const QUOTE = '"'.charCodeAt(0)
const COLON = ':'.charCodeAt(0)
/** What matters for the borders of an object or a list, and for how many members are in it. */
const DELIMITER = /["{}[\]:]/g
/** Where a value ends that is neither an object, a list nor a string. */
const SCALAR_END = /[,{}[\]]/g

/** What a border does to the depth. */
const DEPTH_CHANGE: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 }

/** An object that has a member twice: readers differ in which of them counts. */
export class DuplicateMember extends Error {
  /** The member of the outermost object in which it is. */
  readonly place: string

  constructor(place: string) {
    super('a member is repeated')
    this.place = place
  }
}

/**
 * Reads a JSON object member by member and leaves out those that nobody needs: a plan says everything several
 * times, and what is never made takes no memory. Undefined where the text is no JSON object.
 *
 * @param ignored members of the outermost object; what is in them is not even checked
 * @throws RepeatedMember
 */
export function readMembers(text: string, ignored: ReadonlySet<string>): Json | undefined {
  const members: [string, unknown][] = []
  const names = new Set<string>()
  let at = skipBlank(text, 0)
  if (text[at] !== '{') return undefined
  at = skipBlank(text, at + 1)
  for (let isFirst = true; text[at] !== '}' || !isFirst; isFirst = false) {
    const member = memberAt(text, at, ignored)
    if (member === undefined) return undefined
    if (names.has(member.name)) throw new DuplicateMember(member.name)
    names.add(member.name)
    if (member.entry !== undefined) members.push(member.entry)
    at = skipBlank(text, member.end)
    if (text[at] === '}') break
    if (text[at] !== ',') return undefined
    at = skipBlank(text, at + 1)
  }
  return skipBlank(text, at + 1) === text.length ? Object.fromEntries(members) : undefined
}

/** The member that begins here, and where it ends; undefined where there is none. */
function memberAt(text: string, at: number, ignored: ReadonlySet<string>) {
  const nameEnd = text[at] === '"' ? skipString(text, at) : -1
  if (nameEnd === -1) return undefined
  const name = parseJson(text.slice(at, nameEnd))
  const colon = skipBlank(text, nameEnd)
  if (typeof name !== 'string' || text[colon] !== ':') return undefined
  const begin = skipBlank(text, colon + 1)
  const { end, members } = skipValue(text, begin)
  if (end === -1) return undefined
  if (ignored.has(name)) return { name, end, entry: undefined }
  const value = parseJson(text.slice(begin, end))
  if (value === undefined) return undefined
  if (countMembers(value) < members) throw new DuplicateMember(name)
  return { name, end, entry: [name, value] satisfies [string, unknown] as [string, unknown] }
}

function skipBlank(text: string, from: number): number {
  BLANK.lastIndex = from
  BLANK.test(text)
  return BLANK.lastIndex
}

/** The end of a string that begins here, or -1. */
function skipString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return -1
}

/** The objects of a text in which each begins a line of its own. Undefined where there is something else in it. */
export function splitObjects(text: string): readonly string[] | undefined {
  const objects: string[] = []
  let at = skipBlank(text, 0)
  while (at < text.length) {
    const { end } = text[at] === '{' ? skipValue(text, at) : { end: -1 }
    if (end === -1) return undefined
    objects.push(text.slice(at, end))
    at = skipBlank(text, end)
    if (at < text.length && !text.slice(end, at).includes('\n')) return undefined
  }
  return objects
}

/** How many members the objects in a value have, at any depth. */
export function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) for (const entry of value) count += countMembers(entry)
  else for (const name in value) count += 1 + countMembers((value as Json)[name])
  return count
}

/**
 * The end of a value that begins here, or -1 where the text ends first, and how many members are written down in it.
 * Whether it is JSON shows when it is read.
 */
export function skipValue(text: string, from: number): { readonly end: number; readonly members: number } {
  if (text.charCodeAt(from) === QUOTE) return { end: skipString(text, from), members: 0 }
  if (DEPTH_CHANGE[text[from] ?? ''] !== 1) return { end: find(SCALAR_END, text, from), members: 0 }
  let depth = 0
  let members = 0
  for (let at = find(DELIMITER, text, from); at !== -1; at = find(DELIMITER, text, at)) {
    if (text.charCodeAt(at) === QUOTE) {
      at = skipString(text, at)
      if (at === -1) break
      if (text.charCodeAt(at) !== COLON) continue
    }
    depth += DEPTH_CHANGE[text[at] ?? ''] ?? 0
    if (text.charCodeAt(at) === COLON) members += 1
    at += 1
    if (depth === 0) return { end: at, members }
  }
  return { end: -1, members }
}

/** Where the pattern, which has the flag g, matches next, or -1. */
function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex - 1 : -1
}
