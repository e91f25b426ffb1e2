import type { RuleId } from './by-id.ts'
import type { Seen } from './seen.ts'

/** What a rule found. */
export type Finding = Seen & { readonly rule: RuleId }
