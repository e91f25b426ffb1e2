import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import type { Hello } from '../../wire.ts'
import { type Connection, type Feed, openFeed } from '../state/feed.ts'
import { EMPTY, type Model, reduce } from '../state/model.ts'
import { connectServer, type Server } from '../state/server.ts'

/** What the page knows, and how it stands with the emulator. */
export interface FeedView {
  readonly model: Model
  readonly connection: Connection
  /** Since when nothing was heard, in real Unix milliseconds, while the connection is lost. */
  readonly lostAt: number | undefined
  readonly endpoint: string
  /** Whether the test bench may do something from here. */
  readonly steerable: boolean
  /** Whether there is an audit of the keys. */
  readonly audited: boolean
  readonly server: Server
  /** The browser's time, refreshed every second. */
  readonly now: number
  retry(): void
}

const TICK_MS = 1000

/** Opens the feed for as long as the page is there. */
export function useFeed(): FeedView {
  const [model, dispatch] = useReducer(reduce, EMPTY)
  const [connection, setConnection] = useState<Connection>('connecting')
  const [lostAt, setLostAt] = useState<number>()
  const [hello, setHello] = useState<Hello>({ token: '', endpoint: '', steerable: true, audited: true })
  const [now, setNow] = useState(Date.now)
  const feed = useRef<Feed>(undefined)
  const token = useRef('')
  useEffect(() => {
    feed.current = openFeed({
      connection: state => {
        setConnection(state)
        setLostAt(before => (state === 'lost' ? (before ?? Date.now()) : undefined))
      },
      event: (name, data) => {
        const at = Date.now()
        if (name === 'hello') {
          token.current = (data as Hello).token
          setHello(data as Hello)
        }
        if (name === 'snapshot') dispatch({ kind: 'snapshot', snapshot: data as never, at })
        if (name === 'change') dispatch({ kind: 'change', change: data as never, at })
        if (name === 'beat') dispatch({ kind: 'change', change: { clock: data as never }, at })
      },
    })
    return () => feed.current?.close()
  }, [])
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
      dispatch({ kind: 'tick', at: Date.now() })
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const server = useMemo(() => connectServer(() => token.current), [])
  return {
    model,
    connection,
    lostAt,
    endpoint: hello.endpoint,
    steerable: hello.steerable,
    audited: hello.audited,
    server,
    now,
    retry: () => feed.current?.retry(),
  }
}
