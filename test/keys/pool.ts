import type { Clock } from '../../src/core/clock.ts'

/** How an engine runs its operations. */
export interface Pool {
  /** How many at a time; a function where it changes with the number of those started. */
  readonly parallelism: number | ((started: number) => number)
  /** Milliseconds until the next one starts, once there is room for it. */
  readonly gap: () => number
}

/**
 * Runs `count` operations as an engine does: so many at a time, and the next starts when one has ended.
 * Operations that reject count as ended.
 */
export async function runPool(
  clock: Clock,
  count: number,
  { parallelism, gap }: Pool,
  run: (index: number) => Promise<unknown>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  for (let started = 0; started < count; started += 1) {
    const room = typeof parallelism === 'number' ? parallelism : parallelism(started)
    while (running.size >= room) await Promise.race(running)
    await clock.sleep(gap())
    const operation: Promise<void> = run(started).then(
      () => void running.delete(operation),
      () => void running.delete(operation),
    )
    running.add(operation)
  }
  await Promise.all(running)
}

/** Gaps from 0 to `most` ms that look random and are the same in every run. */
export function jitter(most: number, seed = 1): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >> 8) % (most + 1)
  }
}
