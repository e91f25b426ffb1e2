import type { ObservedStep } from '../classify/index.ts'
import type { SimpleReason } from '../model/index.ts'

const STEPS: Readonly<Record<string, readonly ObservedStep[]>> = {
  'no-op': [],
  create: ['create'],
  read: ['read'],
  update: ['update'],
  delete: ['delete'],
  forget: ['forget'],
}

/** `change.actions` in order; an action that is not known here is never taken for nothing. */
export function stepsOf(actions: readonly unknown[]): readonly ObservedStep[] {
  if (actions.length === 0) return ['unknown']
  return actions.flatMap(action => {
    const known = typeof action === 'string' && Object.hasOwn(STEPS, action) ? STEPS[action] : undefined
    return known ?? ['unknown']
  })
}

const REASONS: Readonly<Record<string, SimpleReason>> = {
  replace_because_cannot_update: 'cannot-update',
  replace_because_tainted: 'tainted',
  replace_by_request: 'requested',
  replace_by_triggers: 'triggered',
  delete_because_no_resource_config: 'block-removed',
  delete_because_wrong_repetition: 'repetition-changed',
  delete_because_count_index: 'count-shrunk',
  delete_because_each_key: 'each-key-removed',
  delete_because_no_module: 'module-removed',
  delete_because_no_move_target: 'no-move-target',
  delete_because_enabled_false: 'disabled',
  read_because_config_unknown: 'read-deferred',
  read_because_dependency_pending: 'read-deferred',
  read_because_check_nested: 'read-deferred',
  // The line stream has shorter words for some.
  cannot_update: 'cannot-update',
  tainted: 'tainted',
  requested: 'requested',
}

/** `action_reason` of a plan, or `reason` of a line. */
export function reasonOf(reason: string | undefined): SimpleReason | null {
  return reason !== undefined && Object.hasOwn(REASONS, reason) ? (REASONS[reason] ?? null) : null
}
