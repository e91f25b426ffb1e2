/** A parameter of a query: `?project_id=p1`, `project_id=p1&...`. */
const IN_QUERY = /(?:^|[?&])project_id=([^&#\s]+)/
/** A project in a path, as `api_keys_path` has it: `/project/p1/api-keys`. */
const IN_PATH = /\/projects?\/([^/?#\s]+)\//

/**
 * The project that requests were sent for; undefined if nothing tells.
 *
 * @param bodies JSON objects that were sent or answered
 * @param places addresses as texts, and query parameters as maps of texts or of lists of texts
 */
export function projectIn(
  bodies: readonly Readonly<Record<string, unknown>>[],
  places: readonly unknown[],
): string | undefined {
  for (const body of bodies) {
    const project = textOf(body['project_id'])
    if (project !== undefined) return project
  }
  for (const place of places) {
    const project = typeof place === 'string' ? inAddress(place) : inParameters(place)
    if (project !== undefined) return project
  }
  return undefined
}

function inAddress(address: string): string | undefined {
  const found = (IN_QUERY.exec(address) ?? IN_PATH.exec(address))?.[1]
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found)
  } catch {
    return undefined
  }
}

function inParameters(parameters: unknown): string | undefined {
  if (typeof parameters !== 'object' || parameters === null) return undefined
  const given: unknown = (parameters as Readonly<Record<string, unknown>>)['project_id']
  return textOf(Array.isArray(given) ? given[0] : given)
}

/** Ids of projects are texts or numbers. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value
  return typeof value === 'number' ? String(value) : undefined
}
