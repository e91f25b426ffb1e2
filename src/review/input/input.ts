/** Something to review. */
export interface ReviewInput {
  /** Its name: a path, or `stdin`. Shown in the report. */
  readonly label: string
  /** Its content, in chunks of any size. Read once. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** The Pulumi command that printed it, if known. The output alone does not always show it. */
  readonly operation?: PulumiOperation | null
  /** The options that limited the plan, such as `-target`, if the command is known. Without their values. */
  readonly targetingOptions?: readonly string[]
}

/** The operations of Pulumi that can be previewed. */
export type PulumiOperation = 'preview' | 'refresh' | 'destroy'
