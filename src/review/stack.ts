import type { PulumiOperation } from './input/index.ts'
import type { KeyChange, Limitation, ProviderSettings, ReviewModel, Source } from './model/index.ts'

/** What reading one input needs to know. */
export interface StackContext {
  /** How errors call the input, safe to show. */
  readonly input: string
  /** How the report calls the stack: by the name that the input has for it, else by that of the input. */
  readonly label: (known?: string) => string
  /** Stands for the time of the plan where the input does not tell it. */
  readonly now: Date
  /** The command of Pulumi that was run, where the review itself ran it. */
  readonly operation: PulumiOperation | null
  /** The options of the command that left something out. */
  readonly targetingOptions: readonly string[]
  /** The fingerprint of the key that the environment of the review signs in with, where there is one. */
  readonly credentialFingerprint: string | undefined
  readonly model: ReviewModel
}

/** What one input says. */
export interface ReadStack {
  readonly source: Source
  readonly providers: readonly ProviderSettings[]
  readonly keys: readonly KeyChange[]
  readonly label: string
}

/** That the command itself left something out. */
export function targetingLimitation({ targetingOptions }: StackContext): readonly Limitation[] {
  return targetingOptions.length === 0 ? [] : [{ kind: 'narrowed', options: targetingOptions }]
}
