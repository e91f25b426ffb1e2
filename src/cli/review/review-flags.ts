/** The forms of a report. */
export const FORMATS = ['text', 'markdown', 'json', 'sarif', 'junit', 'github'] as const
export type Format = (typeof FORMATS)[number]

/** The options of `ekb review`. */
export interface ReviewFlags {
  readonly format: Format
  readonly failOn?: 'critical' | 'high' | 'medium' | 'low' | 'never'
  /** Whether nobody looks at the plan before it is applied. */
  readonly scheduled?: boolean
  readonly config?: string
  readonly accept?: string
  readonly output?: string
  readonly source: string
  readonly name: string
  readonly maxCharacters?: number
  readonly now?: Date
}
