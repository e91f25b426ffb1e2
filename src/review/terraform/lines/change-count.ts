import { type Json, textAt } from '../../../core/json/index.ts'

const COUNTS: Readonly<Record<string, readonly ('add' | 'change' | 'remove')[]>> = {
  create: ['add'],
  update: ['change'],
  delete: ['remove'],
  replace: ['add', 'remove'],
}

/** Counts planned changes of every resource, to hold them against what the stream itself counts at its end. */
export class ChangeCount {
  readonly #counted = { add: 0, change: 0, remove: 0 }

  take(change: Json): void {
    const action = textAt(change, 'action') ?? ''
    for (const count of Object.hasOwn(COUNTS, action) ? (COUNTS[action] ?? []) : []) this.#counted[count] += 1
  }

  /** What does not fit, as the end of a sentence; undefined where all is there. */
  mismatch(summary: Json): string | undefined {
    // What OpenTofu forgets and creates anew may count as either.
    if (summary['operation'] !== 'plan' || Number(summary['forget'] ?? 0) > 0) return undefined
    for (const count of ['add', 'change', 'remove'] as const) {
      const told = summary[count]
      if (typeof told === 'number' && told !== this.#counted[count]) {
        return `the summary counts ${told} to ${count}, but the lines before it have ${this.#counted[count]}`
      }
    }
    return undefined
  }
}
