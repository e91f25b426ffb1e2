import { type Checked, flag, number, object } from './input/check.ts'

/** The ways in which one platform may differ from another, and in which the emulator follows. */
export interface Behaviour {
  /** Keys have an id of their own, which DELETE takes instead of the value. Default: false. */
  readonly ids: boolean
  /** The answer to a POST carries that id as well. Counts only with `ids`. Default: false. */
  readonly createIds: boolean
  /** Lists show values truncated (`e4b0…1c2e`). Default: false. */
  readonly masked: boolean
  /** Errors come in FastAPI's shapes (`{detail}`, 422) instead of the envelope. Default: false. */
  readonly fastapiErrors: boolean
  /** For how many milliseconds of its clock a new key is missing from lists. Default: 0. */
  readonly listLagMs: number
  /** How many real milliseconds every platform request waits before it is handled. Default: 0. */
  readonly latencyMs: number
}

export const DEFAULT_BEHAVIOUR: Behaviour = {
  ids: false,
  createIds: false,
  masked: false,
  fastapiErrors: false,
  listLagMs: 0,
  latencyMs: 0,
}

/** The longest wait that an option or a fault may ask for: one hour. */
export const LONGEST_WAIT_MS = 3_600_000

/** A change of some of these ways, as a seed and the admin API take it. */
export const behaviourChange = object(
  {},
  {
    ids: flag,
    createIds: flag,
    masked: flag,
    fastapiErrors: flag,
    listLagMs: number({ min: 0, max: LONGEST_WAIT_MS * 24 * 366 }),
    latencyMs: number({ min: 0, max: LONGEST_WAIT_MS }),
  },
)

export type BehaviourChange = Checked<typeof behaviourChange>
