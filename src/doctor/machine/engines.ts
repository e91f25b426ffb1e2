import type { RunProgram, Started } from './program.ts'

/** An engine on PATH. */
export interface EngineSeen {
  readonly title: string
  readonly started: Started
  /** `1.11.4`; absent where its answer shows none. */
  readonly version?: string
  /** Whether the version is older than ekb works with. */
  readonly tooOld: boolean
  /** The oldest version that ekb works with. */
  readonly oldest: string
}

/** One of our own programs, beside the one that runs. */
export interface PluginSeen {
  readonly name: string
  readonly started: Started
}

const ENGINES = [
  { title: 'Terraform', file: 'terraform', args: ['version', '-json'], oldest: '1.0' },
  { title: 'OpenTofu', file: 'tofu', args: ['version', '-json'], oldest: '1.6' },
  { title: 'Pulumi', file: 'pulumi', args: ['version'], oldest: '3.0' },
] as const

/** Asks each engine on PATH for its version. */
export async function findEngines(run: RunProgram, signal: AbortSignal): Promise<readonly EngineSeen[]> {
  return Promise.all(
    ENGINES.map(async ({ title, file, args, oldest }) => {
      const started = await run(file, args, signal)
      const version = started.kind === 'ran' ? versionIn(started.out) : undefined
      return {
        title,
        started,
        oldest,
        tooOld: version !== undefined && isOlder(version, oldest),
        ...(version === undefined ? {} : { version }),
      }
    }),
  )
}

/** Starts the plugins at these paths, as an engine would, to see whether this system runs them. */
export async function tryPlugins(
  plugins: Readonly<Record<string, string>>,
  run: RunProgram,
  signal: AbortSignal,
): Promise<readonly PluginSeen[]> {
  return Promise.all(
    Object.entries(plugins).map(async ([name, path]) => ({
      name,
      started: await run(path, ['--version'], signal),
    })),
  )
}

/** The version in JSON, or the first one in a text. */
function versionIn(out: string): string | undefined {
  const json = /"terraform_version":\s*"(\d+\.\d+\.\d+)/.exec(out)?.[1]
  return json ?? /\bv?(\d+\.\d+\.\d+)/.exec(out)?.[1]
}

function isOlder(version: string, oldest: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number)
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}
