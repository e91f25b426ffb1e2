import type { PulumiOperation } from './input/index.ts'
import type { KeyChange, Limitation, ProviderSettings, ReviewModel, Source } from './model/index.ts'

/** What reading one input needs to know. */
export interface StackContext {
  /** The name of the input in errors, safe to show. */
  readonly input: string
  /** The name of the stack in the report: the one in the input, else the name of the input. */
  readonly label: (known?: string) => string
  /** The time to assume for a plan that does not record it. */
  readonly now: Date
  /** The Pulumi command, if the review itself ran it. */
  readonly operation: PulumiOperation | null
  /** The options of the command that limited the plan. */
  readonly targetingOptions: readonly string[]
  /** The fingerprint of the key that the environment of the review signs in with, where there is one. */
  readonly credentialFingerprint: string | undefined
  readonly model: ReviewModel
}

/** The content of one input. */
export interface ReadStack {
  readonly source: Source
  readonly providers: readonly ProviderSettings[]
  readonly keys: readonly KeyChange[]
  readonly label: string
}

/** The limitation of a plan that was created with such options. */
export function targetingLimitation({ targetingOptions }: StackContext): readonly Limitation[] {
  return targetingOptions.length === 0 ? [] : [{ kind: 'narrowed', options: targetingOptions }]
}
