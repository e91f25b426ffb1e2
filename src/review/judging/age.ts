const DAY = 86_400_000

/** How old a key is: whole days since it was created, and 0 where a clock says that it is not yet. */
export function wholeDays(createdAt: Date, at: Date): number {
  return Math.max(0, Math.floor((at.getTime() - createdAt.getTime()) / DAY))
}
