/** Which key works on after a rotation in place: a sentence in warnings about it. Its time is in whole hours. */
export const KEPT_WORDS = {
  none: 'No older key works.',
  untilNextRun: '{key} works until the next run.',
  forTime: '{key} works for at least {time} after that.',
} as const

/** Why a key is rotated in place: clauses in warnings about it. */
export const ROTATION_WORDS = {
  current_missing: 'its current key is gone',
  secret_lost: 'the secret of its current key never arrived',
  new_value: 'the platform shows its current key with another value than was created',
  type: 'its type changes from "{from}" to "{to}"',
  keepers: 'its keepers have changed',
  due: 'it is {age} old and rotate_after is {after}{early}',
} as const

/** How old the current key is, where no reason says it: a clause behind the reasons. */
export const ROTATION_AGE = 'it is {age} old'

/** What stands between the clauses. */
export const ROTATION_AND = ', and '
