import type { AuditedKey, AuditedProject } from '../judging/audited-key.ts'
import type { DeclaredKey, KeyInStack } from '../judging/declared-key.ts'
import type { Policy } from '../judging/policy.ts'
import type { KeyChange } from '../model/key-change.ts'
import type { StackReview } from '../model/review.ts'
import type { Use } from '../model/use.ts'
import type { Audience } from './audience.ts'
import type { Seen, SeenOf } from './seen.ts'

/** When a rule applies. A rule has the checks for the places where it can be seen, at least one. */
export interface Checks {
  /** A plan of Terraform or OpenTofu, or a preview of Pulumi: `ekb review`. */
  readonly plan: AtLeastOne<PlanChecks>
  /** One key as a program declares it, before the platform is asked: the guard of the CDKs and the policy pack. */
  readonly declaration: (key: DeclaredKey, context: ProgramContext) => readonly Seen[]
  /** The declared keys of one state together: the guard of the CDKs and the policy pack. */
  readonly stack: <Key extends KeyInStack>(
    keys: readonly Key[],
    context: ProgramContext,
  ) => readonly SeenOf<Key>[]
  /** An output of a program that is not sensitive and shows the value that `reference` names: the guard of the CDKs. */
  readonly output: (name: string, reference: string) => readonly Seen[]
  /** The keys of a stack whose state is a file on this machine: the guard of the CDKs. */
  readonly localState: (keys: readonly KeyInStack[]) => readonly Seen[]
  /** The keys of one project of the platform, beside what states manage: `ekb audit`. */
  readonly inventory: (
    project: AuditedProject,
    context: { readonly policy: Policy },
  ) => readonly SeenOf<AuditedKey | null>[]
}

/** The parts of a plan, in the order in which a review looks at them. Findings keep this order within their level. */
export interface PlanChecks {
  /** The input as a whole. */
  readonly input: (stack: StackReview) => readonly Seen[]
  /** A key: what becomes of the credential. */
  readonly credential: (key: KeyChange, context: PlanContext) => readonly Seen[]
  /** A managed key: what it may do, what it is called, and how long it lives. */
  readonly rights: (key: KeyChange, context: PlanContext) => readonly Seen[]
  /** A key, and one place that reads its value. */
  readonly reader: (key: KeyChange, use: Use) => readonly Seen[]
  /** A key, and everything that reads its value. */
  readonly readers: (key: KeyChange, context: PlanContext) => readonly Seen[]
  /** Addresses of all inputs, in groups that stand for one key of the platform. */
  readonly sharedKeys: (groups: SharedKeys) => readonly SeenOf<KeyChange>[]
  /** The keys that one project has after the run, in whichever input they are. */
  readonly project: (
    keys: readonly KeyChange[],
    context: { readonly policy: Policy },
  ) => readonly SeenOf<KeyChange>[]
}

/** Groups of addresses: each stands for one key of the platform. */
export type SharedKeys = readonly (readonly KeyChange[])[]

/** What a check of a plan may look at beside its key. */
export interface PlanContext {
  readonly policy: Policy
  /** The input that the key is in. */
  readonly stack: StackReview
  readonly shared: SharedKeys
  readonly audience: Audience
}

/** What a check of a program may look at beside its keys. */
export interface ProgramContext {
  /** What the project decides for itself; null where the front end has no such settings. */
  readonly policy: Policy | null
  readonly audience: Audience
}

/** An object with some of these members, and with one at least. */
export type AtLeastOne<Members> = {
  [Name in keyof Members]: Pick<Members, Name> & Partial<Omit<Members, Name>>
}[keyof Members]
