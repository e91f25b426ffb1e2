import { textAt } from '../../core/json/index.ts'
import type { PulumiStep } from './step.ts'

/** Steps by which an object ends. */
const ENDS = new Set(['delete', 'delete-replaced', 'replace'])

/**
 * The steps with keys marked as retained that the engine only forgets: it deletes nothing that has the option
 * `deletedWith` for a resource which ends in the same run, replaced or for good (`isDeletedWith` of
 * `pkg/resource/deploy/step.go`, measured on 3.259.0). The deletion of another resource deletes no key.
 */
export function withKeysLeftBehind(steps: readonly PulumiStep[]): readonly PulumiStep[] {
  const ending = new Set(steps.filter(({ op }) => ENDS.has(op)).map(({ urn }) => urn))
  return steps.map(step => {
    const other = textAt(step.old, 'deletedWith') ?? ''
    return ending.has(other) ? { ...step, old: { ...step.old, retainOnDelete: true } } : step
  })
}
