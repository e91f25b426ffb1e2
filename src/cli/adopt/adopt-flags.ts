import type { EngineVersion, FrontEnd, Style } from '../../adopt/index.ts'
import type { InstanceFlags } from '../instance/instance-options.ts'

/** The options of `ekb adopt`. */
export interface AdoptFlags extends InstanceFlags {
  readonly for: FrontEnd
  /** A folder, or `-` for stdout. */
  readonly out: string
  readonly state?: readonly string[]
  readonly stateFrom?: readonly string[]
  readonly map?: string
  readonly name?: string
  readonly type?: string
  readonly olderThan?: string
  readonly rotating?: true
  readonly rotateAfter?: string
  readonly style?: Style
  /** The oldest version of the engine that reads the file. */
  readonly engineVersion?: EngineVersion
  readonly interactive?: true
  readonly check?: true
  readonly verify?: true
  readonly json?: true
}
