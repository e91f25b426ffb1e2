import { isObject } from '../../core/json/index.ts'

/** Operations that are steps of their own wherever they are counted. */
const COUNTED = ['create', 'update', 'delete', 'replace', 'import', 'read', 'discard']

/**
 * What is missing of the steps that the engine itself counts at the end of a preview, as the end of a sentence;
 * undefined where all are there.
 *
 * @param told the operations of the steps that are there
 */
export function missingSteps(told: readonly string[], summary: unknown): string | undefined {
  if (!isObject(summary)) return undefined
  for (const op of COUNTED) {
    const counted = summary[op]
    const found = told.filter(one => one === op).length
    if (typeof counted === 'number' && counted > found)
      return `the summary counts ${counted} ${op} steps, but the input has ${found}`
  }
  return undefined
}
