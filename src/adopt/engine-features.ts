import type { Changes } from './changes.ts'

/** Major and minor number of an engine. */
export type EngineVersion = readonly [major: number, minor: number]

/** Reads a version such as `1.12.6` or `1.13`. */
export function engineVersion(text: string): EngineVersion | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:[.+-]|$)/.exec(text.trim()) ?? []
  return major === undefined ? undefined : [Number(major), Number(minor)]
}

/** The versions of Terraform and OpenTofu that have what a file uses. */
const FEATURES = {
  /** `import` blocks. */
  imports: { terraform: [1, 5], opentofu: [1, 6] },
  /** `for_each` in them. */
  manyImports: { terraform: [1, 7], opentofu: [1, 7] },
  removed: { terraform: [1, 7], opentofu: [1, 7] },
  /** `moved` from one type to another one. */
  changedTypes: { terraform: [1, 8], opentofu: [1, 10] },
  /** `identity` in `import` blocks. */
  identities: { terraform: [1, 12], opentofu: [1, 12] },
} as const satisfies Record<string, Readonly<Record<'terraform' | 'opentofu', EngineVersion>>>

export type Feature = keyof typeof FEATURES

/** Whether an engine has it. Of an unknown version, nothing is expected. */
export function hasFeature(
  engine: 'terraform' | 'opentofu',
  version: EngineVersion | undefined,
  feature: Feature,
): boolean {
  return version !== undefined && !isBefore(version, FEATURES[feature][engine])
}

/** The comment that says for which engines a file with this is. */
export function neededEngines(features: readonly Feature[]): string {
  const least = (engine: 'terraform' | 'opentofu'): string =>
    features
      .map((feature): EngineVersion => FEATURES[feature][engine])
      .reduce((one, other) => (isBefore(one, other) ? other : one), [1, 0])
      .join('.')
  return `# For Terraform ${least('terraform')} or later, or OpenTofu ${least('opentofu')} or later.\n`
}

/** What the changes of a file need. */
export function featuresOf({ moves, forgotten }: Changes): readonly Feature[] {
  if (moves.size === 0 && forgotten.length === 0) return []
  const typeOf = (address: string): string => address.slice(0, address.indexOf('.'))
  return [
    'imports',
    ...(forgotten.length > 0 ? (['removed'] as const) : []),
    ...([...moves].some(([from, to]) => typeOf(from) !== typeOf(to)) ? (['changedTypes'] as const) : []),
  ]
}

function isBefore([major, minor]: EngineVersion, [otherMajor, otherMinor]: EngineVersion): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor)
}
