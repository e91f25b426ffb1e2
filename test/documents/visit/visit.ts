import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { linkCommand } from '../machine/commands.ts'
import type { Block } from '../page/block.ts'
import { compareOutput } from '../page/compare-output.ts'
import type { Session } from '../session/session.ts'
import type { PieceJudge } from './judge-pieces.ts'

/** No block takes this long: an installation from registries takes two minutes. */
const BLOCK_MS = 8 * 60_000

/** Where a page is visited. */
export interface VisitPlace {
  readonly session: Session
  /** The folder of the page, absolute. */
  readonly folder: string
  readonly home: string
  /** The folder with the commands that the reader has. */
  readonly commands: string
  readonly judge: PieceJudge
  /** Starts a server, unless it runs already, and answers the variables by which the reader reaches it. */
  serve(name: string): Promise<Readonly<Record<string, string>>>
  /** The path of the first, second, ... new folder that the page asks for, absolute. */
  fresh(number: number): string
}

/** Goes through the blocks of a page as its reader does. */
export class Visit {
  readonly #place: VisitPlace
  #folder: string
  #fresh = 0
  #output = ''

  constructor(place: VisitPlace) {
    this.#place = place
    this.#folder = place.folder
  }

  /** Does what a block asks for. Throws an `Error` that begins with the place of the block. */
  async follow(block: Block, signal: AbortSignal): Promise<void> {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(BLOCK_MS)])
    try {
      if (block.use === 'not run' || block.use === 'test elsewhere') return
      await this.#enter(block, limited)
      for (const name of block.attributes.needs) await linkCommand(this.#place.commands, name)
      if (block.attributes.server !== undefined) await this.#serve(block.attributes.server, limited)
      if (block.use === 'run') await this.#run(block, limited)
      else if (block.use === 'write') await this.#write(block)
      else if (block.use === 'compare') this.#compare(block)
      else await this.#place.judge.judge(block, limited)
    } catch (cause) {
      // The message says all of it; a cause would be printed as a second copy.
      throw new Error(`${block.place}: ${(cause as Error).message}`)
    }
  }

  /** The folder that the block names: of the page, or a new one beside it. */
  async #enter({ attributes: { fresh, cwd } }: Block, signal: AbortSignal): Promise<void> {
    if (fresh) {
      this.#fresh += 1
      this.#folder = this.#place.fresh(this.#fresh)
    }
    if (!fresh && cwd === undefined) return
    const folder = resolve(this.#folder, cwd ?? '.')
    await mkdir(folder, { recursive: true })
    await this.#place.session.enter(folder, signal)
  }

  async #serve(name: string, signal: AbortSignal): Promise<void> {
    const { session, serve } = this.#place
    const variables = Object.entries(await serve(name))
    await session.run(variables.map(([key, value]) => `export ${key}='${value}'`).join('\n'), { signal })
  }

  async #run({ text, attributes: { fails, types } }: Block, signal: AbortSignal): Promise<void> {
    const input = types === undefined ? '' : `${types.split(/\s+/).join('\n')}\n`
    const { code, output } = await this.#place.session.run(text, { fails, input, signal })
    this.#output = output
    if (fails !== (code !== 0)) {
      const wanted = fails ? 'it must fail' : 'it must end with 0'
      throw new Error(
        `this block ended with exit code ${code}; ${wanted}:\n${text}\n\nIt printed:\n${output}`,
      )
    }
  }

  async #write({ text, attributes: { file = '', append } }: Block): Promise<void> {
    const { home, session } = this.#place
    const path = file.startsWith('~/') ? join(home, file.slice(2)) : resolve(session.folder, file)
    await mkdir(dirname(path), { recursive: true })
    await (append ? appendFile : writeFile)(path, `${text}\n`)
  }

  #compare({ text }: Block): void {
    const difference = compareOutput(text, this.#output)
    if (difference !== undefined) throw new Error(difference)
  }
}
