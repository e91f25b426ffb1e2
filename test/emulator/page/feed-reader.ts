import { onTestFinished } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import type { Change, FeedEvents, Hello, Snapshot } from '../../../src/emulator/page/wire.ts'

/** One event of the feed as a browser gets it. */
export interface ReadEvent {
  readonly name: keyof FeedEvents
  readonly id: string | undefined
  readonly data: unknown
}

/** A client of the feed. */
export interface FeedReader {
  readonly hello: Hello
  /** Resolves to the next snapshot or change. */
  next(): Promise<ReadEvent & { readonly data: Snapshot & Change }>
  /** Everything that came, to the byte. */
  text(): string
  close(): void
}

/** Connects to the feed of an emulator, where it was if `after` names an event. */
export async function readFeed(emulator: Emulator, after?: string): Promise<FeedReader> {
  const abort = new AbortController()
  onTestFinished(() => abort.abort())
  const response = await fetch(`${emulator.origin}/__page/events`, {
    signal: abort.signal,
    headers: after === undefined ? {} : { 'last-event-id': after },
  })
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let unread = ''
  let all = ''
  const nextEvent = async (): Promise<ReadEvent> => {
    for (;;) {
      const end = unread.indexOf('\n\n')
      if (end !== -1) {
        const fields = unread.slice(0, end).split('\n')
        unread = unread.slice(end + 2)
        const field = (name: string) =>
          fields.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2)
        return {
          name: field('event') as keyof FeedEvents,
          id: field('id'),
          data: JSON.parse(field('data') ?? 'null'),
        }
      }
      const { value, done } = await reader.read()
      if (done) throw new Error('the feed ended')
      const text = decoder.decode(value, { stream: true })
      unread += text
      all += text
    }
  }
  const hello = await nextEvent()
  return {
    hello: hello.data as Hello,
    next: async () => {
      let event = await nextEvent()
      while (event.name === 'beat') event = await nextEvent()
      return event as never
    },
    text: () => all,
    close: () => abort.abort(),
  }
}
