import type { Behaviour, BehaviourChange } from './behaviour.ts'
import type { FaultSet } from './faults/fault-set.ts'
import type { Random } from './random.ts'
import type { RequestLog } from './requests/request-log.ts'
import type { Store } from './state/store.ts'

/** The parts of one emulator, as its routes and its embedder share them. */
export interface EmulatorCore {
  readonly store: Store
  readonly faults: FaultSet
  readonly requests: RequestLog
  readonly random: Random
  /** In force for the next request. */
  behaviour: Behaviour
  /** Where the platform's paths begin: empty, or `/prefix` without a slash at its end. */
  readonly basePath: string
  /** Aborted when the emulator stops: ends every wait. */
  readonly stopping: AbortSignal
  /** Tells the person who runs the emulator something. */
  notice(message: string): void
  /** A number that support would ask for. */
  errorId(): string
  /** Changes some ways of the server. */
  behave(change: BehaviourChange): void
  /** Adds what a seed describes. Throws EkbError `SEED_INVALID` and adds nothing where it is not valid. */
  seed(text: string): void
  /** Takes everything back to how it was when the emulator started: keys, clock, ways, faults, request log. */
  reset(): void
}
