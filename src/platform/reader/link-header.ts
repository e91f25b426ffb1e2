/**
 * The address of the next page in a `Link` header (RFC 8288): `</api/keys?page=2>; rel="next"`. The header is
 * gone through once.
 */
export function nextLink(header: string): string | undefined {
  let at = 0
  for (;;) {
    const begin = header.indexOf('<', at)
    const end = begin < 0 ? -1 : header.indexOf('>', begin)
    if (end < 0) return undefined
    const following = header.indexOf('<', end)
    const parameters = header.slice(end + 1, following < 0 ? undefined : following)
    if (isNext(parameters)) return header.slice(begin + 1, end).trim()
    if (following < 0) return undefined
    at = following
  }
}

function isNext(parameters: string): boolean {
  return parameters.split(/[;,]/).some(parameter => {
    const [name = '', value = ''] = parameter.split('=', 2)
    if (name.trim().toLowerCase() !== 'rel') return false
    const relations = value.trim().replace(/^"|"$/g, '').toLowerCase().split(/\s+/)
    return relations.includes('next')
  })
}
