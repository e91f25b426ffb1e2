import type { Engine } from '../../harness/index.ts'
import type { Machine } from './machine.ts'
import type { ReleaseServer } from './release.ts'

/** What a CI gives to a run of a pipeline. */
export interface Job {
  readonly engine: Engine
  readonly machine: Machine
  readonly release: ReleaseServer
  /** The variables that its user stored. */
  readonly variables: Readonly<Record<string, string>>
  /** The secrets that its user stored. */
  readonly secrets: Readonly<Record<'EKB_API_KEY' | 'EKB_API_SECRET', string>>
}

/** What came of a run. */
export interface Outcome {
  readonly passed: boolean
  /** Everything that the CI's log has. */
  readonly log: string
  /** The report that the CI publishes; undefined where there is none. */
  readonly report: string | undefined
}

/** Runs the recipe of a page as the CI does that it is for. */
export type Pipeline = (job: Job) => Promise<Outcome>
