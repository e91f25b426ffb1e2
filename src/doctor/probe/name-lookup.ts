import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'

/** What the name of a host resolves to. */
export type NameLookup =
  /** It is an address. */
  | { readonly kind: 'address' }
  | { readonly kind: 'found'; readonly ipv4: number; readonly ipv6: number }
  | { readonly kind: 'failed'; readonly code: string }

const WITHIN = 10_000

/** Resolves the host of an endpoint as the system does for every program. */
export async function lookUpName({ hostname }: URL, signal: AbortSignal): Promise<NameLookup> {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return { kind: 'address' }
  let timer: NodeJS.Timeout | undefined
  try {
    const tooLong = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'EAI_AGAIN' })), WITHIN)
    })
    const addresses = await Promise.race([lookup(host, { all: true }), tooLong])
    const ipv6 = addresses.filter(({ family }) => family === 6).length
    return { kind: 'found', ipv4: addresses.length - ipv6, ipv6 }
  } catch (error) {
    signal.throwIfAborted()
    return { kind: 'failed', code: (error as NodeJS.ErrnoException).code ?? 'ENOTFOUND' }
  } finally {
    clearTimeout(timer)
  }
}
