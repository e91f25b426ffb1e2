import type { BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { asEkbError } from '../../core/as-ekb-error.ts'
import type { EkbError } from '../../core/messages/errors/index.ts'
import type { Secret } from '../../core/secret.ts'
import type { ManagedState } from '../../inventory/index.ts'
import { readBytes } from '../audit/state-inputs.ts'

/** What files of states say at a moment. */
export interface StatesRead {
  readonly states: readonly ManagedState[]
  readonly unreadStates: readonly { readonly state: string; readonly error: EkbError }[]
  /** Every value in them. */
  readonly secrets: readonly Secret[]
}

/** What one file said when it was read. */
interface FileRead {
  /** What the file looked like from outside. */
  readonly look: string
  readonly outcome: { readonly state: ManagedState } | { readonly error: EkbError }
  readonly secrets: readonly Secret[]
}

/** How often files are looked at while somebody waits for their changes, in milliseconds. */
const LOOK_EVERY_MS = 1000

/**
 * A file that is empty may be one that a shell has opened for a command that has not printed yet: for so long, in
 * milliseconds, it counts as what it was.
 */
const WRITTEN_WITHIN_MS = 15_000

/** Files of states, read again when they change. */
export class StateFiles {
  readonly #files: readonly string[]
  readonly #now: () => number
  readonly #read = new Map<string, FileRead>()
  readonly #emptySince = new Map<string, number>()

  /** @param now the real time in Unix milliseconds */
  constructor(files: readonly string[], now: () => number = Date.now) {
    this.#files = [...new Set(files)]
    this.#now = now
  }

  /** Reads what changed since the last time. A file that cannot be read does not hide the others. */
  async read(): Promise<StatesRead> {
    for (const file of this.#files) {
      const look = await this.#lookOf(file)
      if (this.#read.get(file)?.look !== look) this.#read.set(file, { look, ...(await readFile(file)) })
    }
    const all = this.#files.flatMap(file => {
      const known = this.#read.get(file)
      return known === undefined ? [] : [{ file, ...known }]
    })
    return {
      states: all.flatMap(({ outcome }) => ('state' in outcome ? [outcome.state] : [])),
      unreadStates: all.flatMap(({ file, outcome }) =>
        'error' in outcome ? [{ state: file, error: outcome.error }] : [],
      ),
      secrets: all.flatMap(({ secrets }) => secrets),
    }
  }

  /** Calls the listener soon after a file has changed, until the function that it returns is called. */
  follow(listener: () => void): () => void {
    let looks: string | undefined
    const timer = setInterval(async () => {
      const now = (await Promise.all(this.#files.map(file => this.#lookOf(file)))).join('\n')
      if (looks !== undefined && looks !== now) listener()
      looks = now
    }, LOOK_EVERY_MS).unref()
    return () => clearInterval(timer)
  }

  async #lookOf(file: string): Promise<string> {
    const look = await statOf(file)
    const known = this.#read.get(file)
    const isEmptied = look?.size === 0n && known !== undefined && 'state' in known.outcome
    if (!isEmptied) {
      this.#emptySince.delete(file)
      return look === undefined ? 'none' : [look.ino, look.size, look.mtimeNs].join(' ')
    }
    const since = this.#emptySince.get(file) ?? this.#now()
    this.#emptySince.set(file, since)
    return this.#now() - since < WRITTEN_WITHIN_MS ? known.look : 'empty'
  }
}

async function statOf(file: string): Promise<BigIntStats | undefined> {
  return stat(file, { bigint: true }).catch(() => undefined)
}

async function readFile(file: string): Promise<Omit<FileRead, 'look'>> {
  const secrets: Secret[] = []
  // Loaded here, so that an emulator whose audit nobody looks at does not wait for it.
  const { readState } = await import('../../inventory/index.ts')
  try {
    const state = await readState({ label: file, bytes: readBytes(file) }, secret => secrets.push(secret))
    return { outcome: { state }, secrets }
  } catch (error) {
    return { outcome: { error: asEkbError(error) }, secrets }
  }
}
