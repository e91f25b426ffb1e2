import type { Writable } from 'node:stream'

/** A stream that a command writes to. */
export interface StandardOutput {
  /** Resolves once the text is taken, or cannot be. */
  write(text: string): Promise<void>
  /** Resolves once everything is taken: to what went wrong, or undefined. */
  settled(): Promise<unknown>
}

/**
 * Writes to a standard stream, and remembers what went wrong. A reader that has gone, as `head` does, has what it wanted: the
 * command ends as if all of it had been read. Node.js reports such an error as an event, Bun throws it.
 */
export function standardOutput(stream: Writable): StandardOutput {
  let failure: unknown
  const pending = new Set<Promise<void>>()
  const noteFailure = (error: unknown) => {
    failure ??= error ?? undefined
  }
  stream.on('error', noteFailure)
  const write = (text: string) =>
    new Promise<void>(taken => {
      try {
        stream.write(text, error => {
          noteFailure(error)
          taken()
        })
      } catch (error) {
        noteFailure(error)
        taken()
      }
    })
  return {
    write(text) {
      if (failure !== undefined) return Promise.resolve()
      const one = write(text).finally(() => pending.delete(one))
      pending.add(one)
      return one
    },
    async settled() {
      await Promise.all(pending)
      return (failure as NodeJS.ErrnoException | undefined)?.code === 'EPIPE' ? undefined : failure
    },
  }
}
