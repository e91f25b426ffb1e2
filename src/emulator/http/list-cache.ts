import type { PlatformOptions } from '../platform-options.ts'
import type { Exchange } from './exchange.ts'

/** An answer to a list as the platform gave it. */
export interface ListAnswer {
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

interface Kept extends ListAnswer {
  /** Unix milliseconds by the emulator's clock. */
  readonly at: number
}

const KEPT = 1000

/** A cache before the platform, which repeats lists for a time. What is changed through it does not renew it. */
export class ListCache {
  #kept = new Map<string, Kept>()

  clear(): void {
    this.#kept.clear()
  }

  /**
   * The answer to a list: a kept one with its Age, or the platform's own. The cache stands behind the check of
   * credentials: whoever may list a project gets what another one was told.
   *
   * @param now Unix milliseconds by the emulator's clock
   */
  answer(
    { request, path, query }: Pick<Exchange, 'request' | 'path' | 'query'>,
    { cacheMs, cacheIgnoresNoCache, dateOffsetMs }: PlatformOptions,
    now: number,
    ask: () => ListAnswer,
  ): ListAnswer {
    if (cacheMs === 0) return ask()
    const key = `${path}?${query}`
    const kept = this.#kept.get(key)
    // A clock that was set back makes every answer one from the future.
    const isFresh = kept !== undefined && now >= kept.at && now - kept.at < cacheMs
    if (kept !== undefined && isFresh && (cacheIgnoresNoCache || !wantsFresh(request.headers))) {
      const age = String(Math.floor((now - kept.at) / 1000))
      const date = new Date(kept.at + dateOffsetMs).toUTCString()
      return { body: kept.body, headers: { ...kept.headers, age, date } }
    }
    const { body, headers } = ask()
    const answer = {
      body,
      headers: { ...headers, 'cache-control': `max-age=${Math.ceil(cacheMs / 1000)}` },
    }
    this.#kept.delete(key)
    this.#kept.set(key, { ...answer, at: now })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return answer
  }
}

function wantsFresh(headers: Headers): boolean {
  const asked = `${headers.get('cache-control') ?? ''},${headers.get('pragma') ?? ''}`
  return asked.split(',').some(directive => /^\s*(no-cache|no-store|max-age\s*=\s*0+)\s*$/i.test(directive))
}
