import { createHash } from 'node:crypto'
import { Secret } from '../../src/core/secret.ts'
import type { Emulator } from '../../src/emulator/index.ts'
import type { KeyRecord } from '../../src/emulator/state/record.ts'
import { keyPreview } from '../../src/keys/index.ts'
import { parseGenerationName } from '../../src/platform/generation-name.ts'

/** What stands for the values of the keys of one run. */
export interface SteadyValues {
  /** The text with every value, id, fingerprint and preview of a key exchanged for one that each run has. */
  replaceIn(text: string): string
  /** The values that stand for keys, so that nothing else exchanges them. */
  readonly values: ReadonlySet<string>
}

/** How configurations of situations write a value down beside as it is. */
const OTHER_FORMS: readonly ((value: string) => string)[] = [
  value => Buffer.from(value).toString('base64'),
  value => [...value].reverse().join(''),
]

/** What stands for the tag that a provider makes up for a rotating key. */
const TAG = 'k3f9'

/** The name of a key without anything made up; what comes after the tag in a name that is only planned stays. */
function withSteadyTag(name: string, replacements: Map<string, string>): string {
  const { base, tag, generation } = parseGenerationName(name) ?? {}
  if (base === undefined) return name
  replacements.set(`${base}.${tag}.`, `${base}.${TAG}.`)
  return `${base}.${TAG}.${generation}`
}

/** A value with its preview behind it: of many keys, two may have the same preview. */
const PREVIEW = /"key":"([0-9a-f-]{36})","key_preview":"[^"]*"/g

function previewOf(_text: string, value: string): string {
  return `"key":"${value}","key_preview":"${keyPreview(new Secret(value))}"`
}

/**
 * Engines create keys at the same time, so the values that an emulator hands out depend on which comes first.
 * Here each key gets a value that is made of its name and of how often that name was given before.
 */
export function steadyValues(emulator: Emulator, situation: string): SteadyValues {
  const replacements = new Map<string, string>()
  const values = new Set(emulator.keys().flatMap(({ value, id }) => [value, id]))
  const given = new Map<string, number>()
  const take = (key: KeyRecord): void => {
    const name = withSteadyTag(key.name, replacements)
    const number = (given.get(name) ?? 0) + 1
    given.set(name, number)
    const seed = createHash('sha512').update(`${situation} ${name} ${number}`).digest()
    const hex = seed.toString('hex')
    const value = `e4b00000-${hex.slice(0, 4)}-4${hex.slice(4, 7)}-a${hex.slice(7, 10)}-${hex.slice(10, 22)}`
    values.add(value)
    replacements.set(key.value, value)
    for (const inOtherForm of OTHER_FORMS) replacements.set(inOtherForm(key.value), inOtherForm(value))
    replacements.set(key.secret, seed.subarray(32).toString('base64'))
    replacements.set(new Secret(key.value).digest(), new Secret(value).digest())
    replacements.set(keyPreview(new Secret(key.value)), keyPreview(new Secret(value)))
  }
  emulator.subscribe(mutations => {
    for (const mutation of mutations) if (mutation.op === 'create') take(mutation.key)
  })
  return {
    values,
    replaceIn(text) {
      if (replacements.size === 0) return text
      const literal = (value: string) => value.replace(/[+/=.]/g, mark => `\\${mark}`)
      const old = new RegExp([...replacements.keys()].map(literal).join('|'), 'g')
      return text.replace(old, value => replacements.get(value) ?? value).replace(PREVIEW, previewOf)
    },
  }
}
