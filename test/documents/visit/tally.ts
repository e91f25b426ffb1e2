import type { Block, Use } from '../page/block.ts'

/** What became of the blocks of one page. */
export class Tally {
  readonly #uses = new Map<Use, number>()
  readonly #notRun: string[] = []

  /** Counts a block that was done with. */
  count({ use, place, attributes }: Block): void {
    this.#uses.set(use, (this.#uses.get(use) ?? 0) + 1)
    if (use === 'not run') this.#notRun.push(`${place} was not run: ${attributes.notRun}`)
  }

  /** One line for the page, and one for each block that was not run, with its reason. */
  lines(path: string): string[] {
    const counts = USES.map(([use, words]) => `${this.#uses.get(use) ?? 0} ${words}`)
    return [`${path}: ${counts.join(', ')}`, ...this.#notRun.map(line => `  ${line}`)]
  }

  /** What all pages together came to. */
  static sum(tallies: readonly Tally[]): Tally {
    const sum = new Tally()
    for (const tally of tallies) {
      for (const [use, count] of tally.#uses) sum.#uses.set(use, (sum.#uses.get(use) ?? 0) + count)
    }
    return sum
  }
}

const USES: readonly (readonly [use: Use, words: string])[] = [
  ['run', 'ran'],
  ['write', 'written and used'],
  ['compare', 'compared'],
  ['piece', 'planned'],
  ['parse', 'parsed'],
  ['test elsewhere', 'run by tests of their own'],
  ['not run', 'not run'],
]
