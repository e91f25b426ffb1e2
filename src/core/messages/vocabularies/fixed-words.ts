/**
 * Words in snake case that are no names of attributes or settings: a value of `type`, and the settings of a review
 * and of the policies. They are written so everywhere.
 */
const FIXED: ReadonlySet<string> = new Set([
  'locked_down_viewer',
  'approved_privileged',
  'maximum_age',
  'privileged_keys_per_project',
])

/** Whether a word is written alike on every engine. Terraform's own types, such as `ekb_api_key`, are too. */
export function isFixed(word: string): boolean {
  return FIXED.has(word) || word.startsWith('ekb_')
}
