import { join } from 'node:path'

/** Where the fixtures lie: a folder for each situation. */
export const corpusFolder = join(import.meta.dirname, '../../test/review/corpus')

/** What a stored plan says for the folder in which it was made. */
export const NO_FOLDER = '/workspace'

/** What a stored plan says for the port of the emulator. */
export const NO_PORT = 8765
