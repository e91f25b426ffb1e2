/**
 * Whether an engine that writes a text into a configuration changes it. It writes what is a JSON object or list as a
 * call of `jsonencode` (`generate_config.go` of Terraform), which gives the text back with sorted keys, without spaces
 * and with escapes of its own.
 */
export function isRewrittenAsJson(text: string): boolean {
  const value = parsed(text)
  return typeof value === 'object' && value !== null && encoded(value) !== text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** As `jsonencode` writes it. */
function encoded(value: object): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
  return text.replace(/[<>&\u2028\u2029]/g, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
