/**
 * The errors of a failed preview, for a person. Pulumi writes them to the same JSON as the steps: in the diagnostics of
 * the digest, or as events. A text that is neither is returned unchanged.
 */
export function previewErrors(stdout: string): string {
  const documents = [stdout, ...stdout.split('\n')].map(objectIn).filter(found => found !== undefined)
  if (documents.length === 0) return stdout
  const said = documents.flatMap(document => [
    ...(Array.isArray(document['diagnostics']) ? document['diagnostics'] : []),
    document['diagnosticEvent'],
  ])
  const messages = said.flatMap((one: unknown) => {
    const { severity, message } = (one ?? {}) as { readonly severity?: unknown; readonly message?: unknown }
    return severity === 'error' && typeof message === 'string' ? [`${message.trimEnd()}\n`] : []
  })
  return messages.join('')
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  } catch {
    return undefined
  }
}
