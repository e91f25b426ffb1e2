/**
 * Milliseconds of a processor that this thread has used so far. A bound on work is a bound on these: on a busy machine
 * they are no more than on an idle one, while the time of day goes on.
 */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
