import { OTHER_ATTRIBUTES, SENSITIVE_ATTRIBUTES } from '../../model/sensitive-attributes.ts'

/** What an expression may come to, as far as it can be told without the engine. */
export interface Possible {
  /** The keys that it holds: the reference, and whether that is a whole object or a key or secret itself. */
  readonly keys: ReadonlyMap<string, 'object' | 'value'>
  /** Texts that it may be. */
  readonly texts: readonly string[]
  /** Whether it may be something else besides. */
  readonly open: boolean
  /** Its members by name or place, where it is written down as an object or a list. `*` stands for any other. */
  readonly members: ReadonlyMap<string, Possible>
}

/** Nothing is known of it, and it holds no key. */
export const UNKNOWN: Possible = { keys: new Map(), texts: [], open: true, members: new Map() }

/** So many texts are followed; what may be more is not known. */
const MOST_TEXTS = 64

/** An object that holds a key and its secret, by the reference to it. */
export function keyObject(reference: string): Possible {
  return { ...UNKNOWN, keys: new Map([[reference, 'object']]) }
}

/** One of these texts, and nothing else. */
export function text(...texts: readonly string[]): Possible {
  const each = [...new Set(texts)]
  const open = each.length === 0 || each.length > MOST_TEXTS
  return { ...UNKNOWN, texts: each.slice(0, MOST_TEXTS), open }
}

/** Whatever it may be of several. */
export function either(...all: readonly Possible[]): Possible {
  const { texts, open } = text(...all.flatMap(one => one.texts))
  const names = new Set(all.flatMap(({ members }) => [...members.keys()]))
  return {
    keys: keysOf(all),
    texts,
    open: open || all.some(one => one.open),
    members: new Map(
      [...names].map(name => [name, either(...all.flatMap(({ members }) => members.get(name) ?? []))]),
    ),
  }
}

/** All keys in several, without saying what they come to. */
export function holding(all: readonly Possible[]): Possible {
  return { ...UNKNOWN, keys: keysOf(all.map(withMembers)) }
}

/** Several texts one behind the other. */
export function joined(parts: readonly Possible[]): Possible {
  const texts = parts.reduce<readonly string[]>(
    (before, part) => before.flatMap(one => part.texts.map(other => one + other)).slice(0, MOST_TEXTS),
    [''],
  )
  return { ...holding(parts), texts, open: text(...texts).open || parts.some(({ open }) => open) }
}

/** One attribute or one member; `written` is how the expression asks for it. */
export function memberOf(whole: Possible, name: string | undefined, written: string): Possible {
  const keys = new Map<string, 'object' | 'value'>()
  const isIndex = written.startsWith('[')
  for (const [reference, kind] of whole.keys) {
    if (kind === 'value') keys.set(reference, 'value')
    else if (name !== undefined && SENSITIVE_ATTRIBUTES.has(name)) keys.set(reference + written, 'value')
    else if (isIndex || name === undefined || !OTHER_ATTRIBUTES.has(name))
      keys.set(reference + written, 'object')
  }
  const any = either(...whole.members.values())
  const member = name === undefined ? any : (whole.members.get(name) ?? whole.members.get('*') ?? UNKNOWN)
  return { ...member, keys: new Map([...member.keys, ...keys]) }
}

/** Every reference in it whose value is a key, or an object that holds one, each once. */
export function referencesIn(possible: Possible): string[] {
  return [...withMembers(possible).keys.keys()]
}

function withMembers(possible: Possible): Possible {
  return { ...UNKNOWN, keys: keysOf([possible, ...[...possible.members.values()].map(withMembers)]) }
}

function keysOf(all: readonly Possible[]): Possible['keys'] {
  return new Map(all.flatMap(({ keys }) => [...keys]))
}
