import { RULES, type RuleId } from '../review/rules/index.ts'

/** What to do about it in a program, where the words of the rule are those of a configuration. */
const IN_A_PROGRAM: Readonly<Partial<Record<RuleId, string>>> = {
  EKB001:
    'Use `locked_down_viewer` where reading is enough; else give the reason: `reason` in a KeySet, or KeyGuard.accept on the key.',
  EKB003: 'Set `lifecycle: { createBeforeDestroy: true }` on the key, as a KeySet does.',
  EKB005: 'Set `sensitive: true` on the output, or show `fingerprint` or `keyPreview` instead.',
  EKB006: 'Give the stack a remote backend with encryption, or set `storeSecret: false` on the keys.',
  EKB008: 'Read it with DataEkbAutomatorKey, or give the key another name.',
  EKB019: "Set `rotateAfter`, for example to '90d', or tie the key to `keepers`.",
}

/** What a person who writes constructs does about findings of a rule: whole sentences. */
export function remedyFor(rule: RuleId): string {
  return IN_A_PROGRAM[rule] ?? RULES[rule].remedy
}
