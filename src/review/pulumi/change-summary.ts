import { isObject } from '../input/json.ts'
import type { PulumiStep } from './step.ts'

/** Operations that are steps of their own wherever they are counted. */
const COUNTED = ['create', 'update', 'delete', 'replace', 'import']

/**
 * What is missing of the steps that the engine itself counts at the end of a preview, as the end of a sentence;
 * undefined where all are there.
 */
export function missingSteps(steps: readonly PulumiStep[], summary: unknown): string | undefined {
  if (!isObject(summary)) return undefined
  for (const op of COUNTED) {
    const told = summary[op]
    const found = steps.filter(step => step.op === op).length
    if (typeof told === 'number' && told > found)
      return `${told} steps ${op} are counted and ${found} are told`
  }
  return undefined
}
