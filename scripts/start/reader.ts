import { setTimeout as sleep } from 'node:timers/promises'
import { CREDENTIAL_HEADERS } from '../../src/platform/contract/index.ts'

/** A key with its secret. */
export interface Credential {
  readonly key: string
  readonly secret: string
}

/** What a reader met with. */
export interface Experience {
  /** How often it asked. */
  readonly polls: number
  /**
   * For how long it had no valid key: from the last request that was accepted, or from its start, to the
   * next one that was, and so rather too long than too short. 0 if every request was accepted.
   */
  readonly seconds: number
}

/** Something that uses a key the whole time, and takes another one only when it is given one. */
export interface Reader {
  /** Uses this key from now on. */
  take(credential: Credential): void
  /** Ends it, after the request that is under way; may be called again. */
  stop(): Promise<Experience>
}

/**
 * Asks for something that needs a valid key, again and again, in real time.
 *
 * @param url what it asks for: a request with a valid key is answered with 200
 * @param everyMs real milliseconds between two requests
 */
export function startReader({
  url,
  credential,
  everyMs,
}: {
  readonly url: string
  readonly credential: Credential
  readonly everyMs: number
}): Reader {
  let held = credential
  let stopped = false
  let polls = 0
  let missedMs = 0
  const work = async (): Promise<void> => {
    let since = performance.now()
    let valid = true
    do {
      const asked = performance.now()
      const accepted = await isAccepted(url, held)
      polls += 1
      // What counts already is not counted twice: a refused request begins the next stretch at its end.
      const ended = performance.now()
      if (!valid || !accepted) missedMs += ended - since
      since = accepted ? asked : ended
      valid = accepted
      await sleep(everyMs)
    } while (!stopped)
  }
  const working = work()
  return {
    take(next) {
      held = next
    },
    async stop() {
      stopped = true
      await working
      return { polls, seconds: missedMs / 1000 }
    },
  }
}

/** Whether a request with this key is accepted. What is not answered is not accepted. */
async function isAccepted(url: string, { key, secret }: Credential): Promise<boolean> {
  try {
    const headers = { [CREDENTIAL_HEADERS.key]: key, [CREDENTIAL_HEADERS.secret]: secret }
    const response = await fetch(url, { headers })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}
