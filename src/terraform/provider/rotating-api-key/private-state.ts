import type { OldHalfMarks } from '../../../keys/index.ts'
import {
  besideFromJson,
  besideToJson,
  type RotatingBeside,
  type RotatingSteps,
  stepsFromJson,
} from '../../../keys/rotating/index.ts'
import { json, mark, privateState, text } from '../resource/private-state.ts'

/** What is kept beside the state of a rotating key. */
export interface PrivateState extends OldHalfMarks {
  readonly beside: RotatingBeside
  /** Only in plans that go by it: the default project. */
  readonly defaultProject?: string
  /** Only in the plan of a delete that is none of a replacement. */
  readonly isDelete?: boolean
  /** Only in the plan of a change: what the apply is held to. */
  readonly steps?: RotatingSteps
  /** Only between the two halves of a replacement's plan: what the first found. */
  readonly replaced?: ReplacedRotating
}

/** The rotating key that a replacement deletes. */
export interface ReplacedRotating {
  /** The public id of its current key. */
  readonly id: string
  readonly name: string
  /** Empty where a person asks for the replacement. */
  readonly reasons: readonly 'project_id'[]
  readonly isProtected: boolean
}

export const { read: readPrivate, write: writePrivate } = privateState<PrivateState>({
  beside: { name: 'beside', read: besideFromJson, write: besideToJson },
  defaultProject: text('default_project'),
  isDelete: mark('is_delete'),
  steps: { name: 'steps', read: stepsFromJson, write: steps => steps },
  replaced: json('replaced', isReplaced),
  isOldHalf: mark('is_old_half'),
  successorLost: mark('successor_lost'),
})

function isReplaced(value: unknown): value is ReplacedRotating {
  return typeof value === 'object' && value !== null && 'reasons' in value && Array.isArray(value.reasons)
}
