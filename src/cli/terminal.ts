import type { ReadStream, WriteStream } from 'node:tty'

/** A person at a terminal. */
export interface Dialog {
  /** What they type. */
  readonly input: ReadStream
  /** What they see: stderr, because stdout is for programs. */
  readonly output: WriteStream
}

/** What a command sees of the process that it runs in. */
export interface Terminal {
  readonly env: Readonly<NodeJS.ProcessEnv>
  /** Writes what a program reads. Whoever writes much waits until it is taken. */
  out(text: string): void | Promise<void>
  /** What is piped into the process; absent if somebody types. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  /** What stdout is shown on; absent if it is no terminal. */
  readonly screen?: { readonly columns: number }
  /** What stderr is shown on; absent if it is no terminal. */
  readonly errScreen?: { readonly columns: number }
  /** Who can be asked; absent where stdin or stderr is no terminal. */
  readonly dialog?: Dialog | undefined
  /** Writes what a person reads. */
  err(text: string): void
}
