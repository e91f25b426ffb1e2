/** What a command sees of the process that it runs in. */
export interface Terminal {
  readonly env: Readonly<NodeJS.ProcessEnv>
  /** Writes what a program reads. */
  out(text: string): void
  /** What is piped into the process; absent if somebody types. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  /** What stdout is shown on; absent if it is no terminal. */
  readonly screen?: { readonly columns: number }
  /** What stderr is shown on; absent if it is no terminal. */
  readonly errScreen?: { readonly columns: number }
  /** Writes what a person reads. */
  err(text: string): void
}
