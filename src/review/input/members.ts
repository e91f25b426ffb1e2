import { type Json, parsed } from './json.ts'

const BACKSLASH = '\\'.charCodeAt(0)
const BLANK = /[ \t\n\r]*/y
/** What matters for the borders of a value. */
const BORDER = /["{}[\],]/g

/**
 * Reads a JSON object member by member and leaves out those that nobody needs: a plan says everything several
 * times, and what is never made takes no memory. Undefined where the text is no JSON object.
 *
 * @param ignored members of the outermost object; what is in them is not even checked
 */
export function readMembers(text: string, ignored: ReadonlySet<string>): Json | undefined {
  const members: [string, unknown][] = []
  let at = skipBlank(text, 0)
  if (text[at] !== '{') return undefined
  at = skipBlank(text, at + 1)
  for (let isFirst = true; text[at] !== '}' || !isFirst; isFirst = false) {
    const member = memberAt(text, at, ignored)
    if (member === undefined) return undefined
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
  const name = parsed(text.slice(at, nameEnd))
  const colon = skipBlank(text, nameEnd)
  if (typeof name !== 'string' || text[colon] !== ':') return undefined
  const begin = skipBlank(text, colon + 1)
  const end = skipValue(text, begin)
  if (end === -1) return undefined
  if (ignored.has(name)) return { end, entry: undefined }
  const value = parsed(text.slice(begin, end))
  return value === undefined
    ? undefined
    : { end, entry: [name, value] satisfies [string, unknown] as [string, unknown] }
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

/** The end of a value that begins here, or -1 where the text ends first. Whether it is JSON shows when it is read. */
function skipValue(text: string, from: number): number {
  let depth = 0
  BORDER.lastIndex = from
  for (let border = BORDER.exec(text); border !== null; border = BORDER.exec(text)) {
    const [mark] = border
    if (mark === '"') {
      const end = skipString(text, border.index)
      if (end === -1) return -1
      BORDER.lastIndex = end
      if (depth === 0) return end
    } else if (mark === '{' || mark === '[') depth += 1
    else if (depth === 0) return border.index
    else if (mark !== ',') {
      depth -= 1
      if (depth === 0) return BORDER.lastIndex
    }
  }
  return -1
}
