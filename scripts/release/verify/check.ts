import type { ReleaseFolder } from './release-folder.ts'

/** One question that a release must answer rightly. */
export interface Check {
  /** What is asked, in a few words. */
  readonly name: string
  /** What is wrong, one sentence each: which file, what, and how to mend it. None where all is well. */
  readonly problems: (release: ReleaseFolder) => Promise<readonly string[]>
}
