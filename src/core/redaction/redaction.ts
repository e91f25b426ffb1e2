import type { Secret } from '../secret.ts'
import { GRAM, GramSet } from './gram-set.ts'
import { REPLACEMENT, ShortValues } from './short-values.ts'
import { spell, spellingsOf } from './spelling.ts'

/** Removes key material from text before people or logs see it. */
export interface Redactor {
  /** Remembers a value for as long as the redactor lives. Values under four characters are not remembered. */
  register(secret: Secret): void
  /**
   * Remembers a text that anyone may see, such as the id of a project. It stays as it is, even if a value begins
   * with the same eight characters. A text that contains a whole value does not.
   */
  allow(text: string): void
  /**
   * The text without any registered value and without whatever stands behind `x-api-key`, `x-api-secret` or
   * `authorization`. A value of eight characters or more is found in any spelling: percent-encoded (twice too),
   * as HTML entities, as `\\u` escapes, in Base64, in other letters' case, with white space in it; and so is every
   * cut of it that has eight characters.
   */
  redact(text: string): string
  /**
   * The same for text that somebody else wrote, such as a server. It may repeat values that are not registered
   * yet, so everything that looks like a key or a secret is removed too.
   */
  redactForeign(text: string): string
}

/** Removing a shorter value would damage ordinary words. */
const SHORTEST = 4

const CREDENTIAL_FIELD =
  /((?:x-api-key|x-api-secret|(?:proxy-)?authorization)(?:["']\s*,\s*["']|["']?\s*[:=]\s*["']?))((?:(?:basic|bearer)\s+)?[^\s"',;}\]]+)/gi

const UUID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/gi

/** A run of characters that no sentence contains, plain or percent-encoded. */
const LONG_RUN = /(?:[a-z0-9+/_=-]|%2[bf]|%3d){32,}/gi

/** Words and paths are long as well, but have no digits, or no capital letters between slashes. */
function looksRandom(run: string): boolean {
  return /\d/.test(run) && (!run.includes('/') || (/[A-Z]/.test(run) && /[a-z]/.test(run)))
}

/**
 * An empty redactor. One is made per process and shared by everything that prints.
 *
 * A text is scanned once, however many values there are. The set of runs is built when the first text after them
 * is redacted, because most processes read a thousand keys and print none.
 */
export function createRedactor(): Redactor {
  const values = new Set<string>()
  const grams = new GramSet()
  const short = new ShortValues()
  const allowed = new Set<string>()
  let pending: string[] = []

  const learn = () => {
    for (const value of pending) {
      for (const form of spellingsOf(value)) grams.add(form)
      if (spell(value).text.length < GRAM) short.add(value)
    }
    pending = []
  }

  const holdsValue = (text: string): boolean => {
    const spelled = spell(text).text
    return [...values].some(value => spelled.includes(spell(value).text))
  }

  const isAllowed = (text: string, begin: number, end: number): boolean =>
    [...allowed].some(word => {
      const at = text.indexOf(word, Math.max(0, end - word.length))
      return at >= 0 && at <= begin && !holdsValue(word)
    })

  const redactor: Redactor = {
    register(secret) {
      const value = secret.reveal()
      if (value.length < SHORTEST || values.has(value)) return
      values.add(value)
      pending.push(value)
    },
    allow(text) {
      if (text.length >= GRAM) allowed.add(text)
    },
    redact(text) {
      learn()
      return short.redact(redactRuns(text, grams, isAllowed)).replace(CREDENTIAL_FIELD, `$1${REPLACEMENT}`)
    },
    redactForeign(text) {
      return redactor
        .redact(text)
        .replace(LONG_RUN, run => (looksRandom(run) ? REPLACEMENT : run))
        .replace(UUID, REPLACEMENT)
    },
  }
  return redactor
}

type IsAllowed = (text: string, begin: number, end: number) => boolean

function redactRuns(text: string, grams: GramSet, isAllowed: IsAllowed): string {
  if (text.length < GRAM) return text
  const { text: spelled, from, to } = spell(text)
  let result = ''
  let kept = 0
  for (const { begin, end } of grams.coverage(spelled)) {
    const first = Math.max(kept, from[begin] ?? kept)
    const behind = to[end - 1] ?? kept
    if (isAllowed(text, first, behind)) continue
    result += text.slice(kept, first) + REPLACEMENT
    kept = behind
  }
  return result + text.slice(kept)
}
