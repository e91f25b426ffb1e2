import type { AuditView } from '../../audit-wire.ts'
import { Refusal } from './server.ts'

/** Who hears how an audit came out. */
export interface AuditListener {
  view(view: AuditView): void
  /** Why there is none this time. */
  refusal(refusal: Refusal): void
}

/** Asks for one report at a time, for as long as it is open. */
export interface AuditAsker {
  /** Something has changed: the next report is asked for soon. */
  wake(): void
  close(): void
}

/** How long one report stands at least, in milliseconds: an engine changes many keys one after the other. */
const SHORTEST_MS = 400
/** After this a report is asked for again, because keys grow older. */
const LONGEST_MS = 60_000

/** @param ask resolves to the report; rejects with {@link Refusal} */
export function openAudit(
  ask: (signal: AbortSignal) => Promise<AuditView>,
  listener: AuditListener,
): AuditAsker {
  const closing = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let isBusy = false
  let isStale = false

  const askSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(run, Math.max(0, askedAt + SHORTEST_MS - performance.now()))
  }
  const run = async () => {
    askedAt = performance.now()
    isBusy = true
    isStale = false
    try {
      listener.view(await ask(closing.signal))
    } catch (error) {
      if (closing.signal.aborted) return
      if (!(error instanceof Refusal)) throw error
      listener.refusal(error)
    } finally {
      isBusy = false
    }
    if (closing.signal.aborted) return
    if (isStale) askSoon()
    else timer = setTimeout(run, LONGEST_MS)
  }
  return {
    wake: () => {
      // What is on its way is not thrown away: changes may come faster than reports.
      isStale = true
      if (!isBusy) askSoon()
    },
    close: () => {
      clearTimeout(timer)
      closing.abort()
    },
  }
}
