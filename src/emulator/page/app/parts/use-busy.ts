import { useState } from 'preact/hooks'
import { Refusal } from '../state/server.ts'

/** One thing at a time that is asked of the emulator, and what came of it. */
export interface Busy {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** Runs `work`; a refusal is kept until the next run. Resolves to whether it went well. */
  run(work: () => Promise<void>): Promise<boolean>
}

/** Follows what is asked of the emulator from one form. */
export function useBusy(): Busy {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  return {
    busy,
    refusal,
    run: async work => {
      setBusy(true)
      setRefusal(undefined)
      try {
        await work()
        return true
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        setRefusal(error)
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
