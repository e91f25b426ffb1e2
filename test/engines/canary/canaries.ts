/** A value that must show up nowhere, and what it is, so that a finding can be told without repeating it. */
export interface Canary {
  readonly what: string
  readonly value: string
}

/** A canary that was found: in which text, in which form, at which offset. */
export interface Finding {
  readonly where: string
  readonly what: string
  readonly form: string
  readonly offset: number
}

/** Every form in which a value can stand in a log, a message or an address. */
export function formsOf(value: string): ReadonlyMap<string, string> {
  const encoded = encodeURIComponent(value)
  const base64 = Buffer.from(value).toString('base64')
  const json = JSON.stringify(value).slice(1, -1)
  const forms = {
    exact: value,
    'percent-encoded': encoded,
    'percent-encoded in lower case': encoded.replace(/%../g, hex => hex.toLowerCase()),
    Base64: base64.replace(/=+$/, ''),
    'Base64 for addresses': Buffer.from(value).toString('base64url'),
    hexadecimal: Buffer.from(value).toString('hex'),
    'JSON-escaped': json,
    'JSON-escaped with slashes': json.replaceAll('/', '\\/'),
    'JSON-escaped as Go does it': json.replace(
      /[<>&+=]/g,
      sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  }
  return new Map(Object.entries(forms))
}

/** Looks for every canary in every form; texts are named by where they come from. */
export function findCanaries(
  texts: Readonly<Record<string, string>>,
  canaries: readonly Canary[],
): readonly Finding[] {
  const wanted = canaries.flatMap(({ what, value }) =>
    [...formsOf(value)].map(([form, text]) => ({ what, form, text })),
  )
  return Object.entries(texts).flatMap(([where, text]) =>
    wanted.flatMap(({ what, form, text: canary }) => {
      const offset = text.indexOf(canary)
      return offset < 0 ? [] : [{ where, what, form, offset }]
    }),
  )
}
