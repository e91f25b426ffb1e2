import { isSystemName } from '../../platform/reader/system-name.ts'
import { type DeclaredKey, isRotated } from './declared-key.ts'
import type { Finding } from './finding.ts'
import { publicWord, saysNothing, writingWord } from './names.ts'

/** How an engine calls what a finding of a declared key names. */
export interface DeclaredWords {
  readonly rotateAfter: string
  /** What leaves a gap, behind "is rotated". */
  readonly withGap: string
}

const TERRAFORM: DeclaredWords = { rotateAfter: 'rotate_after', withGap: 'without create_before_destroy' }

/**
 * What is to be said of one declared key. What is not known before apply is never found fault with.
 *
 * @param words default: those of Terraform and the CDKs
 */
export function reviewDeclaredKey(key: DeclaredKey, words: DeclaredWords = TERRAFORM): Finding[] {
  return [...reviewName(key), ...reviewType(key), ...reviewRotation(key, words)]
}

function reviewName({ name }: DeclaredKey): Finding[] {
  if (name === undefined) return []
  if (isSystemName(name)) {
    return [{ rule: 'EKB008', seen: `"${name}" is the name of the system key.` }]
  }
  if (saysNothing(name)) return [{ rule: 'EKB018', seen: `"${name}" does not say what the key is for.` }]
  return []
}

function reviewType({ name, type, mayBePrivileged }: DeclaredKey): Finding[] {
  const called = name === undefined ? 'The key' : `"${name}"`
  if (type === undefined && mayBePrivileged === true) {
    return [{ rule: 'EKB001', seen: `${called} may be privileged, and no reason is given.` }]
  }
  if (type === 'privileged') {
    const word = name === undefined ? undefined : publicWord(name)
    return [
      { rule: 'EKB001', seen: `${called} is privileged, and no reason is given.` },
      ...finding('EKB013', word && `${called} is privileged, and "${word}" speaks of a public channel.`),
    ]
  }
  if (type === 'locked_down_viewer' && name !== undefined) {
    const word = writingWord(name)
    return finding('EKB013', word && `${called} can only read, and "${word}" speaks of changes.`)
  }
  return []
}

function reviewRotation(key: DeclaredKey, words: DeclaredWords): Finding[] {
  const called = key.name === undefined ? 'The key' : `"${key.name}"`
  const rotated = isRotated(key)
  if (rotated === false) {
    return [{ rule: 'EKB019', seen: `${called} has neither ${words.rotateAfter} nor keepers.` }]
  }
  if (rotated === true && !key.createBeforeDestroy) {
    return [{ rule: 'EKB003', seen: `${called} is rotated ${words.withGap}.` }]
  }
  return []
}

/** A key among those of its state. */
export interface KeyInStack extends Pick<DeclaredKey, 'name' | 'storesSecret'> {
  /** How a person finds it: a construct path, or an address. */
  readonly shown: string
  /** The same text for keys of one project, as far as that is known. */
  readonly project: string
  /** Whether one declaration makes any number of keys. */
  readonly isRepeated: boolean
}

/** At most so many keys of one name are listed. */
const LISTED = 4

/** Names that more than one key of a project has, each once. */
export function reviewNames(keys: readonly KeyInStack[]): Finding[] {
  const named = new Map<string, { readonly name: string; readonly shown: string[] }>()
  for (const { name, project, shown } of keys) {
    if (name === undefined) continue
    const place = JSON.stringify([project, name])
    const same = named.get(place)
    if (same === undefined) named.set(place, { name, shown: [shown] })
    else same.shown.push(shown)
  }
  return [...named.values()]
    .filter(({ shown }) => shown.length > 1)
    .map(({ name, shown }) => ({ rule: 'EKB009', seen: `${listed(shown)} are called "${name}".` }))
}

/** What is to be said of keys in a state that is a file on this machine. */
export function reviewLocalState(keys: readonly KeyInStack[]): Finding[] {
  const stored = keys.filter(({ storesSecret }) => storesSecret === true)
  if (stored.length === 0) return []
  return [{ rule: 'EKB006', seen: `The state is a local file, and ${counted(stored)} in it in clear text.` }]
}

function counted(keys: readonly KeyInStack[]): string {
  if (keys.some(({ isRepeated }) => isRepeated)) return 'keys will stand'
  return keys.length === 1 ? 'one key will stand' : `${keys.length} keys will stand`
}

function listed(names: readonly string[]): string {
  if (names.length > LISTED)
    return `${names.slice(0, LISTED - 1).join(', ')} and ${names.length - LISTED + 1} more`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function finding(rule: Finding['rule'], seen: string | undefined): Finding[] {
  return seen === undefined ? [] : [{ rule, seen }]
}
