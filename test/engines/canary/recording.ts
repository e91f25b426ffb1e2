import type { Stage } from '../faults/support/stage.ts'
import type { Outcome } from '../harness/command.ts'
import type { Canary } from './canaries.ts'

/** Everything that was printed and logged while keys were managed, each text by where it comes from. */
export class Recording {
  readonly texts: Record<string, string> = {}
  /** What else may not be in it, besides what was on the platform. */
  readonly canaries: Canary[] = []
  readonly #stage: Stage

  constructor(stage: Stage) {
    this.#stage = stage
  }

  add(where: string, text: string): void {
    this.texts[`${Object.keys(this.texts).length} ${where}`] = text
  }

  /** Runs a command of the engine, however it ends, and keeps what it prints. */
  async run(...args: string[]): Promise<Outcome> {
    const outcome = await this.#stage.start(...args).ended
    this.keep(args.join(' '), outcome)
    return outcome
  }

  /** Keeps what a command has printed. */
  keep(title: string, { stdout, stderr }: Outcome): void {
    this.add(`${title}: stdout`, stdout)
    this.add(`${title}: stderr`, stderr)
  }

  /** Keeps the engine's log, and what the emulator shows of itself. */
  async finish(): Promise<void> {
    const { emulator } = this.#stage
    this.add('log of engine and provider', await this.#stage.log())
    this.add('journal of the emulator', JSON.stringify(emulator.journal()))
    this.add('faults of the emulator', JSON.stringify(emulator.faults.list().map(({ match }) => match)))
    for (const path of ['state', 'requests']) {
      const response = await fetch(`${emulator.origin}/__admin/${path}`)
      this.add(`/__admin/${path} of the emulator`, await response.text())
    }
  }
}
