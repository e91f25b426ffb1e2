import type { ReportFinding } from '../report/index.ts'

/** Where something stands in the sources. */
export interface Position {
  /** From the working directory, with `/`. */
  readonly file: string
  /** From 1 on. */
  readonly line: number
}

/** Finds where the key of a finding is declared; null if that is unknown. */
export type FindPosition = (finding: ReportFinding) => Position | null
