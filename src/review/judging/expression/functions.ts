import { either, holding, memberOf, type Possible, text, UNKNOWN } from './possible.ts'

/** Functions whose answer tells no key: numbers, yes or no, names of entries, and digests of random values. */
const TELL_NOTHING = new Set(
  (
    'length keys contains index can issensitive startswith endswith strcontains alltrue anytrue tobool type ' +
    'md5 sha1 sha256 sha512 base64sha256 base64sha512 bcrypt uuidv5 setcontains'
  ).split(' '),
)

/** Functions that answer one of their arguments, or all of them as they are. */
const PASS_ON = new Set(
  (
    'try coalesce nonsensitive sensitive ephemeralasnull tostring tolist tomap one merge concat flatten ' +
    'distinct compact coalescelist setunion reverse sort'
  ).split(' '),
)

/** What a function of the engine makes of its arguments. One that is not known may show whatever it is given. */
export function called(name: string, args: readonly Possible[]): Possible {
  const function_ = name.slice(name.lastIndexOf(':') + 1)
  const [first = UNKNOWN, second = UNKNOWN] = args
  if (TELL_NOTHING.has(function_)) return UNKNOWN
  if (function_ === 'toset') return setOf(first)
  if (function_ === 'lookup') {
    const [wanted] = second.texts
    return either(memberOf(first, wanted, `[${JSON.stringify(wanted ?? '')}]`), ...args.slice(2))
  }
  if (function_ === 'element') return memberOf(first, undefined, '[*]')
  if (function_ === 'values') return first
  return PASS_ON.has(function_) ? either(...args) : holding(args)
}

/** The members of a set are known by themselves. */
function setOf(list: Possible): Possible {
  const entries = [...list.members.values()].flatMap(({ texts }) =>
    texts.map(one => [one, text(one)] as const),
  )
  return { ...UNKNOWN, keys: list.keys, members: new Map(entries) }
}
