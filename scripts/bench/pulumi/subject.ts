/** One of the providers that are measured side by side under Pulumi. */
export interface PulumiSubject {
  readonly name: 'ekb' | 'get' | 'floor' | 'sdk'
  /** In words, for tables. */
  readonly title: string
  /** The folder in which the engine finds `pulumi-resource-ekb`. */
  readonly folder: string
}

/** The titles of what is measured, by short name. */
export const PULUMI_TITLES: Readonly<Record<PulumiSubject['name'], string>> = {
  ekb: 'ekb',
  get: 'one GET per key',
  floor: 'answers at once',
  sdk: 'loads @pulumi/pulumi',
}
