import { ekbError } from '../../core/messages/errors/index.ts'
import { applyMutation } from '../state/mutation.ts'
import { EMPTY_STATE, type State } from '../state/record.ts'
import { decodeLine, HEADER, isTornLine } from './journal-line.ts'

/** What a data file holds. */
export interface JournalContent {
  readonly state: State
  /** How many numbered lines it has. */
  readonly lines: number
  /** How many of its bytes count; what follows is a line that was never finished. */
  readonly goodBytes: number
  /** Whether the header, or the newline after the last good line, still has to be written. */
  readonly missing: string
  /** The line that was not finished, if there is one. */
  readonly tornLine: number | undefined
}

/**
 * Reads a data file. A last line that a crash cut off was never answered for and does not count;
 * anything else that is not as it was written is refused.
 *
 * @throws EkbError `DATA_CORRUPT` with the line and the reason
 */
export function readJournal(bytes: Buffer, file: string): JournalContent {
  const end = bytes.lastIndexOf('\n') + 1
  const fragment = bytes.toString('utf8', end)
  const [header, ...records] = bytes.toString('utf8', 0, end).split('\n').slice(0, -1)
  const corrupt = (line: number, reason: string) =>
    ekbError('DATA_CORRUPT', { file, line: String(line), reason })

  if (header === undefined) {
    if (!HEADER.startsWith(fragment.replace(/\0+$/, ''))) {
      throw corrupt(1, 'It is not a data file of the emulator: its first line is another.')
    }
    return {
      state: EMPTY_STATE,
      lines: 0,
      goodBytes: 0,
      missing: `${HEADER}\n`,
      tornLine: fragment === '' ? undefined : 1,
    }
  }
  if (header !== HEADER) {
    throw corrupt(1, 'It is not a data file of the emulator, or one of another version.')
  }
  let state = EMPTY_STATE
  const read = (line: string, index: number) => {
    try {
      state = decodeLine(line, index + 1).reduce(applyMutation, state)
    } catch (error) {
      throw corrupt(index + 2, (error as Error).message)
    }
  }
  records.forEach(read)
  if (fragment === '' || isTornLine(fragment, records.length + 1)) {
    return {
      state,
      lines: records.length,
      goodBytes: end,
      missing: '',
      tornLine: fragment === '' ? undefined : records.length + 2,
    }
  }
  read(fragment, records.length)
  return { state, lines: records.length + 1, goodBytes: bytes.length, missing: '\n', tornLine: undefined }
}
