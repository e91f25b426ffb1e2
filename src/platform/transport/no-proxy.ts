import { BlockList, isIP } from 'node:net'

/**
 * Whether NO_PROXY names a host. Entries are separated by commas or blanks: `*`, a name (it and what is
 * below it), `.name` or `*.name` (only what is below it), an address, a range in CIDR form; each but
 * `*` may end with `:port` (an IPv6 address then stands in brackets).
 */
export function matchesNoProxy(noProxy: string, hostname: string, port: number): boolean {
  const host = bare(hostname)
  return noProxy
    .split(/[\s,]+/)
    .filter(entry => entry !== '')
    .some(entry => entry === '*' || matchesEntry(entry.toLowerCase(), host, port))
}

function matchesEntry(entry: string, host: string, port: number): boolean {
  const { pattern, port: only } = splitPort(entry)
  if (only !== undefined && only !== port) return false
  if (isIP(host) !== 0) return matchesAddress(pattern, host)
  if (pattern.startsWith('*.')) return host.endsWith(pattern.slice(1))
  if (pattern.startsWith('.')) return host.endsWith(pattern)
  return host === pattern || host.endsWith(`.${pattern}`)
}

function splitPort(entry: string): { pattern: string; port?: number } {
  const match = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry)
  const pattern = bare(match?.[1] ?? entry)
  return match === null ? { pattern } : { pattern, port: Number(match[2]) }
}

function matchesAddress(pattern: string, host: string): boolean {
  const [address = '', bits] = pattern.split('/')
  const version = isIP(address)
  if (version === 0 || version !== isIP(host)) return false
  const family = version === 4 ? 'ipv4' : 'ipv6'
  const widest = version === 4 ? 32 : 128
  const prefix = Number(bits ?? widest)
  if (!/^\d*$/.test(bits ?? '') || bits === '' || prefix > widest) return false
  const range = new BlockList()
  range.addSubnet(address, prefix, family)
  return range.check(host, family)
}

function bare(hostname: string): string {
  return hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
}
