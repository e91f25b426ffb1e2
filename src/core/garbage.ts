/**
 * Has the runtime collect garbage each time that so much work is done. The runtime of the executable lets garbage grow
 * to as much as is in use, and to 32 MB at least, before it looks: a report of 20,000 keys makes several times that in
 * one go. Node.js collects in small steps by itself: there, nothing happens.
 *
 * @param every how much work, in whatever the caller counts
 */
export function collectEvery(every: number): (done: number) => void {
  let sum = 0
  return done => {
    sum += done
    if (sum < every) return
    sum = 0
    runtime.Bun?.gc(true)
  }
}

const runtime = globalThis as { readonly Bun?: { gc(atOnce: boolean): void } }
