import type { DeclaredWords } from '../../review/rules/declared-findings.ts'

/** What findings of a declared key name, as Pulumi calls it. */
export const PULUMI_WORDS: DeclaredWords = { rotateAfter: 'rotateAfter', withGap: 'with deleteBeforeReplace' }

/** Pieces of the rules' words that are of Terraform or of the review, and what they are here. */
export const IN_PULUMI: readonly (readonly [words: string, here: string])[] = [
  [
    'Set `create_before_destroy` in the `lifecycle` of the key; with Pulumi leave `deleteBeforeReplace` off.',
    'Leave `deleteBeforeReplace` off.',
  ],
  ['Without `create_before_destroy` the old key', 'With `deleteBeforeReplace` the old key'],
  ['`rotate_after`', '`rotateAfter`'],
  ['the `ekb_automator_key` data source', 'the function `getAutomatorKey`'],
  [
    'else say what the key has to change.',
    'else have its name approved: `approved_privileged` in the configuration of this policy.',
  ],
  ['the limit in `ekb.review.yaml`', 'the limit in the configuration of this policy'],
  ['the pattern in `ekb.review.yaml`', 'the pattern in the configuration of this policy'],
]

/** Why a rule matters, or what to do about it, in the words of Pulumi. */
export function inPulumi(text: string): string {
  return IN_PULUMI.reduce((said, [words, here]) => said.replaceAll(words, here), text)
}
