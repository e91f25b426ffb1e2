import type { CamelCase } from '../../core/messages/camel-case.ts'
import type { RichText } from '../findings/index.ts'
import type {
  Counts,
  Declared,
  KeyAttributes,
  KeyChange,
  KeyClass,
  KeyKind,
  ReportedName,
  Source,
  Value,
} from '../model/index.ts'
import type { Level, RuleId } from '../rules/index.ts'

/** What every output shows. All names in it are safe to show; how they are escaped is the output's own. */
export interface Report {
  /** The highest level of the findings that nobody accepted; null where there are none. */
  readonly level: Level | null
  /** How many findings of each level nobody accepted. */
  readonly counts: Readonly<Record<Level, number>>
  readonly accepted: number
  readonly keys: Counts
  readonly failOn: Level | 'never'
  /** Whether there is a finding at or above `failOn` that nobody accepted. */
  readonly failed: boolean
  readonly stacks: readonly ReportStack[]
  /** The highest level first, then in the order of the review. */
  readonly entries: readonly ReportEntry[]
  /** All of them: what nobody accepted first, the highest level first. */
  readonly findings: readonly ReportFinding[]
  /** Accepted fingerprints that belong to no finding. */
  readonly unusedAcceptances: readonly string[]
}

export interface ReportStack {
  readonly label: string
  readonly source: Source
  /** What the input does not tell, in whole sentences. */
  readonly limitations: readonly RichText[]
}

/** A key, or an object that reads keys. */
export interface ReportEntry {
  readonly id: string
  readonly stack: string
  readonly address: string
  readonly deposed: string | null
  readonly kind: KeyKind
  /** The name of the key; null where it is not told. */
  readonly name: string | null
  /** `changes`: the run does something to it; `stays`: it does not; `reads`: it only reads keys. */
  readonly part: 'changes' | 'stays' | 'reads'
  readonly classes: readonly KeyClass[]
  /** What happens, in a few words. */
  readonly summary: string
  /** The same in whole sentences: the order, why, who uses it. */
  readonly explanation: readonly RichText[]
  /** What the words are made of, for programs. */
  readonly facts: KeyFacts
  /** The highest level of its findings that nobody accepted. */
  readonly level: Level | null
  readonly findings: readonly ReportFinding[]
}

/** Facts of a key that every output may show. Null where something is not told, or not there. */
export interface KeyFacts
  extends Pick<KeyChange, 'previousAddress' | 'order' | 'why' | 'usedBy' | 'times' | 'drift' | 'notes'> {
  readonly before: KeySide | null
  readonly after: KeySide | null
}

/** One side of a change: of each attribute the value, where the model says that reports have it. */
export type KeySide = {
  readonly [Name in ReportedName as CamelCase<Name>]: KeyAttributes[Name] extends Value<infer Shown>
    ? Shown | null
    : never
}

export interface ReportFinding {
  readonly rule: RuleId
  readonly level: Level
  readonly title: string
  /** What was seen, in one sentence. */
  readonly seen: RichText
  readonly why: RichText
  readonly remedy: RichText
  /** The page and place of the documentation, from the root of the repository. */
  readonly documentation: string
  /** The same on the web. */
  readonly helpUri: string
  readonly fingerprint: string
  readonly accepted: boolean
  readonly stack: string
  /** The entry that it is said of; null where it is said of the stack. */
  readonly entry: string | null
  readonly address: string | null
  /** Where the block is that has to change; null where that is not told. */
  readonly declared: Declared | null
  /** Whether the words about the key say what was seen already. */
  readonly isCoveredByExplanation: boolean
}
