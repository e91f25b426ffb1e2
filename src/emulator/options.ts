import type { ContractCard } from '../platform/card/contract-card.ts'
import type { PageAudit } from './audit/page-audit.ts'
import type { ClockChange } from './clock.ts'
import type { PlatformOptions } from './platform-options.ts'
import type { Seed } from './seed/seed-shape.ts'

/** A private key and its certificate, both PEM. */
export interface TlsIdentity {
  readonly key: string
  readonly cert: string
}

/** How an emulator is started. Platform options that are given here win over those of a seed. */
export interface EmulatorOptions extends Partial<PlatformOptions> {
  /** Default: `127.0.0.1`. */
  readonly host?: string
  /** Default: 0, a free one. */
  readonly port?: number
  /** A prefix of every platform path, such as `/ekb`. Default: none. */
  readonly basePath?: string
  /** Lets other machines open the page, where everything can be seen and changed. Default: this machine alone. */
  readonly remotePage?: boolean
  /** Serves HTTPS with this identity instead of HTTP. */
  readonly tls?: TlsIdentity
  /** Keeps projects, keys and clock in this file. Default: in memory alone. */
  readonly dataFile?: string
  /** Lines of that file from which on it is shortened. Default: 1000. */
  readonly compactAfter?: number
  /** Fills the emulator. Default: one project. Ignored, but for its options, where the data file has projects. */
  readonly seed?: Seed
  /** The same from a YAML or JSON file; not together with `seed`. */
  readonly seedFile?: string
  /**
   * Behaves like the instance of this card. Platform options of a seed, and those that are given here, win over it.
   * Default: the contract's own form.
   */
  readonly card?: ContractCard
  /** The same from a YAML or JSON file; not together with `card`. */
  readonly cardFile?: string
  /** Audits the keys for the page, which then has a tab for it. Default: none. `ekb emulator` brings one. */
  readonly audit?: PageAudit
  /** Makes keys, secrets, ids and chances the same in every run. Default: the system's randomness. */
  readonly randomSeed?: string
  /** How the clock is set at the start. Default: the real time, or the data file's. */
  readonly clock?: ClockChange
  /** Receives messages for the person who runs the emulator. Default: they are dropped. */
  readonly notice?: (message: string) => void
  /** The real time in Unix milliseconds. Default: the system's. */
  readonly realNow?: () => number
}
