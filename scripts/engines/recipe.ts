/** How one engine, or one peer to measure against, comes into the engine cache. */
export interface Recipe {
  /** Name on the command line and in the cache's path, for instance `opentofu`. */
  readonly name: string
  /** The executable, from the folder and without a platform's suffix, for instance `tofu`. */
  readonly binary: string
  /** Versions that this recipe can build, oldest first; what they are made of is pinned. */
  readonly versions: readonly string[]
  /** What has to be installed for `build`, in words. */
  readonly needs: string
  /** True for an engine; false for a tool, and for a peer that only benchmarks use. */
  readonly engine: boolean
  /** How the executable tells its version; absent if it does not. */
  readonly versionCommand?: {
    readonly args: readonly string[]
    /** The version in what was printed, such as `1.15.5`; undefined if it is not there. */
    readonly read: (printed: string) => string | undefined
  }
  /**
   * Puts the executable, and whatever it loads, into the empty folder `folder`. `home` is where the folder
   * will be moved to afterwards. Throws a `CommandError` when a tool is missing or fails.
   */
  readonly build: (version: string, folder: string, home: string) => Promise<void>
}

/** The file name of an executable on this platform. */
export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}
