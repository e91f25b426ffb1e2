/** A number that the provider has to reach, and whether it did. */
export interface Goal {
  readonly text: string
  readonly measured: string
  readonly reached: boolean
  /** Why it is missed. */
  readonly reason?: string
}
