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
    const of = (use: Use) => this.#uses.get(use) ?? 0
    const counts = [
      `${of('run')} ran`,
      `${of('write')} written and used`,
      `${of('compare')} compared`,
      `${of('piece')} planned`,
      `${of('parse')} parsed`,
      `${of('not run')} not run`,
    ]
    return [`${path}: ${counts.join(', ')}`, ...this.#notRun.map(line => `  ${line}`)]
  }
}
