import type { Situation } from '../situation.ts'
import { ACTION_SITUATIONS } from './actions.ts'
import { ADDRESS_SITUATIONS } from './addresses.ts'
import { LIFE_SITUATIONS } from './life.ts'
import { OUTSIDE_SITUATIONS } from './outside.ts'
import { REACH_SITUATIONS } from './reach.ts'
import { ROTATING_SITUATIONS } from './rotating.ts'
import { ROTATION_SITUATIONS } from './rotations.ts'
import { SHOWN_SITUATIONS } from './shown.ts'
import { USE_SITUATIONS } from './uses.ts'

/** Everything that is played on Terraform and OpenTofu. One more situation is one more line in its group. */
export const TERRAFORM_SITUATIONS: readonly Situation[] = [
  ...LIFE_SITUATIONS,
  ...ROTATION_SITUATIONS,
  ...ADDRESS_SITUATIONS,
  ...OUTSIDE_SITUATIONS,
  ...USE_SITUATIONS,
  ...SHOWN_SITUATIONS,
  ...REACH_SITUATIONS,
  ...ROTATING_SITUATIONS,
  ...ACTION_SITUATIONS,
]
