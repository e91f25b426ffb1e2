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

function reviewType({ name, type }: DeclaredKey): Finding[] {
  const called = name === undefined ? 'The key' : `"${name}"`
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

/** Names that more than one of these keys has, each once. */
export function reviewNames(names: readonly (string | undefined)[]): Finding[] {
  const known = names.flatMap(name => name ?? [])
  const repeated = new Set(known.filter((name, index) => known.indexOf(name) !== index))
  return [...repeated].map(name => ({ rule: 'EKB009', seen: `More than one key is called "${name}".` }))
}

/** What is to be said of keys in a state that is a file on this machine. */
export function reviewLocalState(keys: readonly Pick<DeclaredKey, 'storesSecret'>[]): Finding[] {
  const stored = keys.filter(({ storesSecret }) => storesSecret === true).length
  if (stored === 0) return []
  const what = stored === 1 ? 'one key' : `${stored} keys`
  return [{ rule: 'EKB006', seen: `The state is a local file, and ${what} will stand in it in clear text.` }]
}

function finding(rule: Finding['rule'], seen: string | undefined): Finding[] {
  return seen === undefined ? [] : [{ rule, seen }]
}
