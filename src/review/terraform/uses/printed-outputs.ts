import { isObject, type Json, objectAt, objectsAt, textAt } from '../../../core/json/index.ts'
import type { Use } from '../../model/index.ts'
import { looksLikeKey, looksRandom } from '../../safety/index.ts'
import { hasMark, markAt } from '../attributes.ts'
import type { ConfiguredModule } from '../configuration.ts'
import { isOurs } from '../resource-types.ts'
import { stateResources } from '../state.ts'
import type { TracedValue } from './traced-value.ts'

/** Attributes of keys that an output may show. */
const PLAIN = ['id', 'name', 'project_id', 'fingerprint', 'key_preview', 'created_at', 'rotation_due_at']

/** What a hash of any length looks like: as many hex digits, or the bytes in Base64. */
const DIGEST =
  /(?<![0-9a-f])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})(?![0-9a-f])/gi
const PASSWORD_HASH = /\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/g
const DIGEST_BYTES = new Set([16, 20, 32, 48, 64])
const BASE64 = /[A-Za-z0-9+/]{22,}={0,2}/g

/** Decides which outputs print what they read of keys. */
export class PrintedOutputs {
  readonly #plan: Json
  readonly #root: ConfiguredModule
  #plain: readonly string[] | undefined

  constructor(plan: Json, root: ConfiguredModule) {
    this.#plan = plan
    this.#root = root
  }

  isSensitive(output: string): boolean {
    const change = this.#change(output)
    return objectAt(this.#root.outputs, output)['sensitive'] === true || change['after_sensitive'] === true
  }

  /**
   * Whether an output prints what an expression of it reads of a key. A value that is known tells by itself: that a
   * value of the key stands in it is found elsewhere, so here it is one that nobody can explain, or none.
   *
   * @param key the entry of the key in the plan or the state
   */
  byOutput(output: string, { what, sure }: TracedValue, key: Json): Use['printed'] {
    if (this.isSensitive(output) || !holdsValue(key, what)) return 'no'
    const change = this.#change(output)
    const { after, after_unknown: unknown } = change
    if (this.isRemoved(output)) return 'no'
    if (after === undefined || after === null || hasMark(unknown)) return sure ? 'yes' : 'perhaps'
    return textsIn(after).some(text => this.#isUnexplained(text)) ? 'perhaps' : 'no'
  }

  /** Whether the plan takes an output away: neither the configuration nor the change has it any more. */
  isRemoved(output: string): boolean {
    const { actions, after } = this.#change(output)
    const isDeleted = Array.isArray(actions) && String(actions) === 'delete' && (after ?? null) === null
    return isDeleted && !Object.hasOwn(this.#root.outputs, output)
  }

  /** Whether it is known what an output will be. */
  isKnown(output: string): boolean {
    const { after, after_unknown: unknown } = this.#change(output)
    return after !== undefined && !hasMark(unknown)
  }

  #change(output: string): Json {
    return objectAt(objectAt(this.#plan, 'output_changes'), output)
  }

  /** Whether something in a text may be made of a value: it looks random, and is no attribute and no hash. */
  #isUnexplained(text: string): boolean {
    let rest = text.replace(PASSWORD_HASH, ' ').replace(DIGEST, ' ')
    for (const plain of this.#plainTexts()) rest = rest.replaceAll(plain, ' ')
    rest = rest.replace(BASE64, run => (isDigest(run) ? ' ' : run))
    return looksLikeKey(rest) || looksRandom(rest)
  }

  #plainTexts(): readonly string[] {
    this.#plain ??= [
      ...new Set(
        [
          ...objectsAt(this.#plan, 'resource_changes'),
          ...stateResources(objectAt(objectAt(this.#plan, 'prior_state'), 'values')),
        ]
          .filter(entry => isOurs(textAt(entry, 'type') ?? '', textAt(entry, 'provider_name')))
          .flatMap(sidesOf)
          .flatMap(side => PLAIN.flatMap(name => textAt(side, name) ?? []))
          .filter(text => text.length >= 8),
      ),
    ]
    return this.#plain
  }
}

/**
 * Whether the object has the value, or will have it: none is stored where nobody wants it in the state, and then the
 * plan says so. Of what it does not speak of, nobody knows.
 */
export function holdsValue(entry: Json, what: Use['reads'][number]): boolean {
  const sides = sidesOf(entry)
  if (sides.length === 0) return true
  const unknown = objectAt(entry, 'change')['after_unknown']
  const names = what === 'whole' ? ['key', 'secret'] : [what]
  const isRead = textAt(entry, 'mode') === 'data'
  return names.some(name => {
    if (hasMark(markAt(unknown, name)) || sides.some(side => (side[name] ?? null) !== null)) return true
    // What is only read has no secret.
    return !(isRead && name === 'secret') && !sides.some(side => name in side)
  })
}

function sidesOf(entry: Json): readonly Json[] {
  const { before, after } = objectAt(entry, 'change')
  return [entry['values'], before, after].filter(isObject)
}

function isDigest(run: string): boolean {
  const bytes = Buffer.from(run, 'base64')
  return DIGEST_BYTES.has(bytes.length) && bytes.some(byte => byte < 0x20 || byte > 0x7e)
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(textsIn)]
}
