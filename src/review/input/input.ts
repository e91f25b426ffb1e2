/** Something to review. */
export interface ReviewInput {
  /** How people call it: a path, or `stdin`. Shown in the report. */
  readonly label: string
  /** What is in it, in pieces of any size. Read once. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** The command of Pulumi that printed it, where that is known. Its output alone does not always tell. */
  readonly operation?: PulumiOperation | null
  /** The options of the command that left something out, `-target`, where it is known. Their values are left out. */
  readonly targetingOptions?: readonly string[]
}

/** What of Pulumi can be previewed. */
export type PulumiOperation = 'preview' | 'refresh' | 'destroy'
