import type { CamelCase } from '../../core/messages/camel-case.ts'
import type { OutdatedAcceptances } from '../acceptance/index.ts'
import type { DescribedFinding, RichText } from '../findings/index.ts'
import type {
  Counts,
  Declared,
  KeyAttributes,
  KeyChange,
  KeyClass,
  KeyKind,
  ReportedName,
  RotatingChange,
  Source,
  Value,
} from '../model/index.ts'
import type { Level } from '../rules/index.ts'

/** What every output shows. All names in it are safe to show. Each output escapes them in its own way. */
export interface Report extends OutdatedAcceptances {
  /** The highest level of the findings that are not accepted; null if there are none. */
  readonly level: Level | null
  /** How many findings of each level are not accepted. */
  readonly counts: Readonly<Record<Level, number>>
  readonly accepted: number
  readonly keys: Counts
  readonly failOn: Level | 'never'
  /** Whether an unresolved finding is at or above `failOn`. */
  readonly failed: boolean
  readonly stacks: readonly ReportStack[]
  /** The highest level first, then in the order of the review. */
  readonly entries: readonly ReportEntry[]
  /** All findings: first those that are not accepted, then by level, the highest first. */
  readonly findings: readonly ReportFinding[]
}

export interface ReportStack {
  readonly label: string
  readonly source: Source
  /** The limitations of the input, in full sentences. */
  readonly limitations: readonly RichText[]
}

/** A key, or an object that reads keys. */
export interface ReportEntry {
  readonly id: string
  readonly stack: string
  readonly address: string
  readonly deposed: string | null
  readonly kind: KeyKind
  /** The name of the key; null if it is unknown. */
  readonly name: string | null
  /** `changes`: the run changes it; `stays`: it does not; `reads`: it only reads keys. */
  readonly part: 'changes' | 'stays' | 'reads'
  readonly classes: readonly KeyClass[]
  /** What happens to it, in a few words. */
  readonly summary: string
  /** The same in full sentences: the order, the reasons, what uses it. */
  readonly explanation: readonly RichText[]
  /** The facts behind the explanation, for programs. */
  readonly facts: KeyFacts
  /** The highest level of its findings that are not accepted. */
  readonly level: Level | null
  readonly findings: readonly ReportFinding[]
}

/** Facts about a key that every output may show. Null if something is unknown or absent. */
export interface KeyFacts
  extends Pick<KeyChange, 'previousAddress' | 'order' | 'why' | 'usedBy' | 'times' | 'drift' | 'notes'> {
  readonly before: KeySide | null
  readonly after: KeySide | null
  /** Of a rotating key: what happens to each of its keys. */
  readonly rotating?: RotatingChange
}

/** One side of a change: the values of the attributes that the model allows in reports. */
export type KeySide = {
  readonly [Name in ReportedName as CamelCase<Name>]: KeyAttributes[Name] extends Value<infer Shown>
    ? Shown | null
    : never
}

export interface ReportFinding extends DescribedFinding {
  readonly accepted: boolean
  readonly stack: string
  /** The entry that the finding is about; null if it is about the whole stack. */
  readonly entry: string | null
  readonly address: string | null
  /** Where the block is that has to change; null where that is not told. */
  readonly declared: Declared | null
  /** Whether the words about the key say what was seen already. */
  readonly isCoveredByExplanation: boolean
}
