import type { Later, Walk } from '../../keys/index.ts'

/** What the provider's configuration has made available. It is replaced each time the engine configures. */
export interface Configured {
  /** Absent while settings are not known yet: then nothing can be asked of the platform. */
  readonly walk?: Walk
  /** The default project; absent where none is set. */
  readonly projectId?: string | Later
}

/** Where resources and functions find the configuration of the moment. */
export interface ConfiguredHolder {
  current: Configured
}
