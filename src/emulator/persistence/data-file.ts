import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { systemReason } from '../../core/system-reason.ts'
import { type Mutation, replaceWith } from '../state/mutation.ts'
import type { State } from '../state/record.ts'
import type { Persistence } from '../state/store.ts'
import { lockData } from './data-lock.ts'
import { encodeLine, HEADER } from './journal-line.ts'
import { readJournal } from './read-journal.ts'

/** The data file of an emulator: a journal of every change, one line each, locked for one process. */
export interface DataFile extends Persistence {
  /** What the file held when it was opened. */
  readonly state: State
  /** Gives the file and its lock back. */
  close(): void
}

/**
 * Opens a data file, or begins one. Each change is on disk before {@link DataFile.append} returns.
 * Once the journal is much longer than what it amounts to, a short one takes its place at once.
 *
 * @param options.compactAfter the lines from which on that happens. Default: 1000
 * @throws EkbError `DATA_CORRUPT`, `DATA_IN_USE`, `DATA_UNWRITABLE`; then the file is as it was
 */
export function openDataFile(
  path: string,
  options: { notice: (message: string) => void; compactAfter?: number },
): DataFile {
  const { notice, compactAfter = 1000 } = options
  const file = resolved(path)
  const unwritable = (error: unknown) =>
    error instanceof EkbError
      ? error
      : ekbError('DATA_UNWRITABLE', { file: path, reason: systemReason(error) }, { cause: error })
  let unlock: () => void
  try {
    unlock = lockData(file)
  } catch (error) {
    throw unwritable(error)
  }
  let fd: number | undefined
  try {
    fd = openSync(file, 'a+', 0o600)
    const content = readJournal(readFileSync(fd), path)
    if (content.tornLine !== undefined) {
      const lost = fstatSync(fd).size - content.goodBytes
      ftruncateSync(fd, content.goodBytes)
      notice(
        `The last line (${content.tornLine}) of ${path} was cut off when the emulator was stopped. ` +
          `Its ${lost} bytes were dropped: that change was never answered for.`,
      )
    }
    if (content.missing !== '') writeAll(fd, Buffer.from(content.missing))
    fsyncSync(fd)
    syncFolder(file)
    return new Journal(file, fd, content.state, content.lines, { unlock, notice, compactAfter, unwritable })
  } catch (error) {
    if (fd !== undefined) closeSync(fd)
    unlock()
    throw unwritable(error)
  }
}

interface JournalParts {
  readonly unlock: () => void
  readonly notice: (message: string) => void
  readonly compactAfter: number
  readonly unwritable: (error: unknown) => Error
}

class Journal implements DataFile {
  readonly state: State
  readonly #file: string
  readonly #parts: JournalParts
  #fd: number
  #lines: number
  #goodBytes: number
  #broken: Error | undefined

  constructor(file: string, fd: number, state: State, lines: number, parts: JournalParts) {
    this.state = state
    this.#file = file
    this.#fd = fd
    this.#lines = lines
    this.#goodBytes = fstatSync(fd).size
    this.#parts = parts
  }

  append(mutations: readonly Mutation[], after: State): void {
    if (this.#broken) throw this.#broken
    const line = Buffer.from(`${encodeLine(this.#lines + 1, mutations)}\n`)
    try {
      writeAll(this.#fd, line)
      fsyncSync(this.#fd)
    } catch (error) {
      throw this.#undo(this.#parts.unwritable(error))
    }
    this.#lines++
    this.#goodBytes += line.length
    const records = after.projects.size + [...after.keys.values()].reduce((sum, keys) => sum + keys.length, 0)
    if (this.#lines >= Math.max(this.#parts.compactAfter, 2 * records)) this.#compact(after)
  }

  close(): void {
    closeSync(this.#fd)
    this.#parts.unlock()
  }

  /** Takes a half-written line away, so that the next one does not stand behind it. */
  #undo(error: Error): Error {
    try {
      ftruncateSync(this.#fd, this.#goodBytes)
    } catch {
      this.#broken = error
    }
    return error
  }

  #compact(state: State): void {
    const next = `${this.#file}.next`
    const content = Buffer.from(`${HEADER}\n${encodeLine(1, [replaceWith(state)])}\n`)
    let fd: number | undefined
    try {
      rmSync(next, { force: true })
      fd = openSync(next, 'ax+', 0o600)
      writeAll(fd, content)
      fsyncSync(fd)
      renameSync(next, this.#file)
    } catch (error) {
      if (fd !== undefined) closeSync(fd)
      rmSync(next, { force: true })
      this.#parts.notice(
        `The data file could not be shortened (${systemReason(error)}); it is used as it is.`,
      )
      return
    }
    closeSync(this.#fd)
    this.#fd = fd
    this.#lines = 1
    this.#goodBytes = content.length
    syncFolder(this.#file)
  }
}

/** The file itself, where the path is a link to it: a shortened journal takes the file's place. */
function resolved(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
}

/** Makes a new name durable. Systems that cannot sync a folder do without. */
function syncFolder(file: string): void {
  try {
    const fd = openSync(dirname(file), 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch {
    return
  }
}
