/** A framework that gets a package: what differs between the two. */
export interface Framework {
  /** The framework's npm package, and the name of our package within `@ekb/`. */
  readonly name: 'cdktf' | 'cdktn'
  /** The package that makes bindings for it. */
  readonly generator: string
}

/** CDK for Terraform, and the one that goes on with it, CDK Terrain. */
export const FRAMEWORKS: readonly Framework[] = [
  { name: 'cdktf', generator: '@cdktf/provider-generator' },
  { name: 'cdktn', generator: '@cdktn/provider-generator' },
]
