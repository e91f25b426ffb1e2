/** How much a finding matters, most first. */
export const LEVELS = ['critical', 'high', 'medium', 'low'] as const
export type Level = (typeof LEVELS)[number]

/** Whether a finding of this level counts where everything from `threshold` up does; with `never` nothing does. */
export function isAtLeast(level: Level, threshold: Level | 'never'): boolean {
  return threshold !== 'never' && LEVELS.indexOf(level) <= LEVELS.indexOf(threshold)
}
