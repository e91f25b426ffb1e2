/** Something to review. */
export interface ReviewInput {
  /** How people call it: a path, or `stdin`. Shown in the report. */
  readonly label: string
  /** What is in it, in pieces of any size. Read once. */
  readonly bytes: AsyncIterable<Uint8Array>
}
