import type { ServerResponse } from 'node:http'
import { clockView } from '../clock-view.ts'
import type { EmulatorCore } from '../core.ts'
import type { FeedEvent, PageFeed } from './page-feed.ts'
import { BEAT_MS, type FeedEvents, type Hello } from './wire.ts'

/** A client that has so much unread, in bytes, is let go: it comes back and gets what counts then. */
const UNREAD_LIMIT = 16 * 1024 * 1024

/** After how many milliseconds a browser comes back by itself. */
const RETRY_MS = 1000

/**
 * Serves the feed as server-sent events until the client or the emulator goes. It writes to the socket itself,
 * so that an event leaves at once on every runtime.
 * Format: https://html.spec.whatwg.org/multipage/server-sent-events.html
 *
 * @param after the id of the last event that the client has, if it was here before
 */
export function serveEvents(
  outgoing: ServerResponse,
  headers: Readonly<Record<string, string>>,
  {
    core,
    feed,
    hello,
    after,
  }: { core: EmulatorCore; feed: PageFeed; hello: Hello; after: string | undefined },
): void {
  outgoing.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream',
    // A proxy on the way that gathers or packs would hold events back.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  const write = (text: string) => {
    outgoing.write(text)
    if (outgoing.writableLength > UNREAD_LIMIT) outgoing.destroy()
  }
  write(`retry: ${RETRY_MS}\n${eventText('hello', hello)}`)
  const disconnect = feed.connect(after, event => write(feedText(event)))
  const beat = setInterval(() => write(eventText('beat', clockView(core.store))), BEAT_MS).unref()
  const end = () => outgoing.end()
  core.stopping.addEventListener('abort', end)
  outgoing.once('close', () => {
    core.stopping.removeEventListener('abort', end)
    clearInterval(beat)
    disconnect()
  })
}

function feedText({ id, name, data }: FeedEvent): string {
  return `event: ${name}\nid: ${id}\ndata: ${data}\n\n`
}

function eventText<Name extends keyof FeedEvents>(name: Name, data: FeedEvents[Name]): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
