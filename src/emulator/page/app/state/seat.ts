/**
 * How many tabs of a browser may keep a connection open. The rest of the six that it has for one server is for
 * what people do.
 */
const SEATS = 4

/**
 * Takes a seat until the function that it resolves to is called, or the tab is gone; undefined where all are
 * taken. Where a browser knows no locks, beyond loopback without TLS, every tab has one.
 */
export async function takeSeat(): Promise<(() => void) | undefined> {
  if (navigator.locks === undefined) return () => undefined
  for (let seat = 0; seat < SEATS; seat++) {
    const leave = await takeLock(`ekb.seat.${seat}`)
    if (leave !== undefined) return leave
  }
  return undefined
}

function takeLock(name: string): Promise<(() => void) | undefined> {
  return new Promise(resolve => {
    void navigator.locks.request(name, { ifAvailable: true }, lock => {
      if (lock === null) return resolve(undefined)
      return new Promise<void>(release => resolve(release))
    })
  })
}
