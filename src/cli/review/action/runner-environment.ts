/** The environment of the runner that the action runs on. */
export interface RunnerEnvironment {
  readonly env: Readonly<NodeJS.ProcessEnv>
  /** The log of the step. */
  out(text: string): void
  readonly fetch: typeof globalThis.fetch
  /** Resolves after this many milliseconds. */
  sleep(milliseconds: number): Promise<unknown>
}

/** An input of the step; empty where it is not set. */
export function input({ env }: RunnerEnvironment, name: string): string {
  return env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
}
