/** Tells the person who waits what is being measured. */
export type Progress = (message: string) => void

/** Writes each message with the time since the start, in seconds, to stderr. */
export function startProgress(): Progress {
  const started = performance.now()
  return message => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    process.stderr.write(`[${seconds.padStart(4)} s] ${message}\n`)
  }
}
