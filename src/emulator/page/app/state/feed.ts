import { BEAT_MS, type FeedEvents, PAGE_PATHS } from '../../wire.ts'

/** How the page stands with the emulator. */
export type Connection = 'connecting' | 'live' | 'lost'

/** Who hears what the feed tells. */
export interface FeedListener {
  event<Name extends keyof FeedEvents>(name: Name, data: FeedEvents[Name]): void
  connection(connection: Connection): void
}

/** A feed that comes back by itself for as long as it is open. */
export interface Feed {
  /** Tries at once instead of waiting. */
  retry(): void
  close(): void
}

/** Silence after which a connection counts as lost although nobody closed it. */
const SILENCE_MS = 2.5 * BEAT_MS
/** How long a new connection may take to its first word. */
const FIRST_WORD_MS = 5000
const SHORTEST_WAIT_MS = 500
const LONGEST_WAIT_MS = 5000
/** A tab that nobody sees gives its connection back after this: browsers have only six for one server. */
const HIDDEN_MS = 30_000
/** A tab without a seat stays for so long after the first word, in which all that it missed arrives. */
const VISIT_MS = 250
/** After this it comes again. */
const VISIT_AGAIN_MS = 2000

const NAMES = ['hello', 'snapshot', 'change', 'beat'] as const

/** Opens the feed. After a break it goes on with what it missed, or with a new snapshot. */
export function openFeed(listener: FeedListener): Feed {
  let source: EventSource | undefined
  let last = ''
  let wait = SHORTEST_WAIT_MS
  let silence: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let hiding: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  let leaveSeat: (() => void) | undefined

  const drop = () => {
    clearTimeout(silence)
    clearTimeout(retryTimer)
    clearTimeout(leaving)
    source?.close()
    source = undefined
    leaveSeat?.()
    leaveSeat = undefined
  }
  const lost = () => {
    drop()
    listener.connection('lost')
    retryTimer = setTimeout(open, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
  const leave = () => {
    drop()
    retryTimer = setTimeout(open, VISIT_AGAIN_MS)
  }
  const sit = async (opened: EventSource) => {
    const taken = await takeSeat()
    if (source === opened) leaveSeat = taken
    else taken?.()
  }
  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(lost, SILENCE_MS)
  }
  const open = () => {
    drop()
    const opened = new EventSource(
      last === '' ? PAGE_PATHS.events : `${PAGE_PATHS.events}?after=${encodeURIComponent(last)}`,
    )
    source = opened
    silence = setTimeout(lost, FIRST_WORD_MS)
    opened.onerror = lost
    const sitting = sit(opened)
    for (const name of NAMES) {
      opened.addEventListener(name, event => {
        heard()
        if (name === 'hello') {
          wait = SHORTEST_WAIT_MS
          listener.connection('live')
          void sitting.then(() => {
            if (source === opened && leaveSeat === undefined) leaving = setTimeout(leave, VISIT_MS)
          })
        }
        last = event.lastEventId || last
        listener.event(name, JSON.parse(event.data))
      })
    }
  }
  const watchVisibility = () => {
    clearTimeout(hiding)
    if (document.hidden) hiding = setTimeout(drop, HIDDEN_MS)
    else if (source === undefined) open()
  }
  document.addEventListener('visibilitychange', watchVisibility)
  listener.connection('connecting')
  open()
  watchVisibility()
  return {
    retry: open,
    close: () => {
      document.removeEventListener('visibilitychange', watchVisibility)
      clearTimeout(hiding)
      drop()
    },
  }
}

/**
 * How many tabs of a browser may keep a connection open. The rest of the six that it has for one server is for
 * what people do.
 */
const SEATS = 4

/**
 * Takes a seat until the function that it resolves to is called, or the tab is gone; undefined if all are
 * taken. Where a browser knows no locks, beyond loopback without TLS, every tab has one.
 */
async function takeSeat(): Promise<(() => void) | undefined> {
  if (navigator.locks === undefined) return () => undefined
  for (let seat = 0; seat < SEATS; seat++) {
    const leave = await takeLock(`ekb.seat.${seat}`)
    if (leave !== undefined) return leave
  }
  return undefined
}

function takeLock(name: string): Promise<(() => void) | undefined> {
  return new Promise(resolve => {
    void navigator.locks.request(name, { ifAvailable: true }, lock => {
      if (lock === null) return resolve(undefined)
      return new Promise<void>(release => resolve(release))
    })
  })
}
