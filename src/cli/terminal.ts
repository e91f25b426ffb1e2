/** What a command sees of the process that it runs in. */
export interface Terminal {
  readonly env: Readonly<NodeJS.ProcessEnv>
  /** Writes what a program reads. */
  out(text: string): void
  /** Writes what a person reads. */
  err(text: string): void
}
