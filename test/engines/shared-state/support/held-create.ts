import type { Emulator } from '../../../../src/emulator/index.ts'
import { type Gateway, openRewritingGateway } from '../../harness/index.ts'

/** A way to the platform on which the first create waits until it is let go. */
export interface HeldCreate extends AsyncDisposable, Pick<Gateway, 'endpoint'> {
  /** Settles once a create waits; the platform has not seen it. */
  readonly waiting: Promise<void>
  /** Lets it reach the platform. Settles once that has made the key, whether anybody takes the answer or not. */
  letGo(): Promise<void>
}

export async function openHeldCreate(emulator: Emulator): Promise<HeldCreate> {
  const arrived = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const made = Promise.withResolvers<void>()
  let isFirst = true
  const gateway = await openRewritingGateway(emulator, async ({ method, pass }) => {
    if (method !== 'POST' || !isFirst) return pass()
    isFirst = false
    arrived.resolve()
    await gate.promise
    const answer = await pass()
    made.resolve()
    return answer
  })
  return {
    endpoint: gateway.endpoint,
    waiting: arrived.promise,
    letGo() {
      gate.resolve()
      return made.promise
    },
    async [Symbol.asyncDispose]() {
      gate.resolve()
      await gateway[Symbol.asyncDispose]()
    },
  }
}
