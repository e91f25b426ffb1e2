import type { Secret } from './secret.ts'

/** Takes key material out of text before people or logs see it. */
export interface Redactor {
  /** Remembers a value for as long as the redactor lives. Values under four characters are not remembered. */
  register(secret: Secret): void
  /**
   * The text without any registered value (as it is, percent-encoded, in Base64 or JSON-escaped) and
   * without whatever stands behind `x-api-key`, `x-api-secret` or `authorization`.
   */
  redact(text: string): string
  /**
   * The same for what somebody else wrote, a server for instance: it may repeat values that nobody has
   * registered yet, so whatever has the shape of a key or a secret goes too.
   */
  redactForeign(text: string): string
}

const REPLACEMENT = '(redacted)'

/** A shorter value would turn ordinary words into gaps. */
const SHORTEST = 4

const CREDENTIAL_FIELD =
  /((?:x-api-key|x-api-secret|(?:proxy-)?authorization)(?:["']\s*,\s*["']|["']?\s*[:=]\s*["']?))((?:(?:basic|bearer)\s+)?[^\s"',;}\]]+)/gi

const UUID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/gi

/** A run that has no place in a sentence, whether as it is or percent-encoded. */
const LONG_RUN = /(?:[a-z0-9+/_=-]|%2[bf]|%3d){32,}/gi

/** Words and paths are long as well, but have no digits, or no capital letters between slashes. */
function looksRandom(run: string): boolean {
  return /\d/.test(run) && (!run.includes('/') || (/[A-Z]/.test(run) && /[a-z]/.test(run)))
}

/**
 * An empty redactor. One is made per process and shared by everything that prints.
 *
 * It looks at each position of a text once: the first characters decide whether any value can begin
 * there, so the work hardly grows with the number of values.
 */
export function createRedactor(): Redactor {
  const values = new Set<string>()
  const beginnings = new Set<string>()
  const lengths = new Set<number>()
  let longestFirst: readonly number[] = []

  const add = (text: string) => {
    if (values.has(text)) return
    values.add(text)
    beginnings.add(text.slice(0, SHORTEST))
    if (lengths.has(text.length)) return
    lengths.add(text.length)
    longestFirst = [...lengths].sort((a, b) => b - a)
  }

  const lengthAt = (text: string, position: number): number => {
    if (!beginnings.has(text.slice(position, position + SHORTEST))) return 0
    return longestFirst.find(length => values.has(text.slice(position, position + length))) ?? 0
  }

  const redactor: Redactor = {
    register(secret) {
      const value = secret.reveal()
      if (value.length < SHORTEST || values.has(value)) return
      for (const form of formsOf(value)) add(form)
    },
    redact(text) {
      let result = ''
      let kept = 0
      for (let position = 0; values.size > 0 && position + SHORTEST <= text.length; ) {
        const length = lengthAt(text, position)
        if (length === 0) {
          position += 1
          continue
        }
        result += text.slice(kept, position) + REPLACEMENT
        position += length
        kept = position
      }
      return (result + text.slice(kept)).replace(CREDENTIAL_FIELD, `$1${REPLACEMENT}`)
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

function formsOf(value: string): Set<string> {
  const encoded = encodeURIComponent(value.toWellFormed())
  const base64 = Buffer.from(value).toString('base64')
  const json = JSON.stringify(value).slice(1, -1)
  return new Set([
    value,
    encoded,
    encoded.replace(/%../g, hex => hex.toLowerCase()),
    base64,
    base64.replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
    json,
    json.replaceAll('/', '\\/'),
  ])
}
