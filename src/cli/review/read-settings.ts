import { existsSync } from 'node:fs'
import { DEFAULT_CONFIG, type ReviewConfig } from '../../review/config/index.ts'
import { readTextFile } from './read-files.ts'

const CONFIG_FILE = 'ekb.review.yaml'

/**
 * The configuration of a review: of the file that is named, else of `ekb.review.yaml` where there is one.
 *
 * @throws EkbError where the file cannot be read or is not valid
 */
export async function configOf(named: string | undefined): Promise<ReviewConfig> {
  const file = named ?? CONFIG_FILE
  if (named === undefined && !existsSync(file)) return DEFAULT_CONFIG
  // The reader of YAML is the slowest part to load, and most runs have no such file.
  const { readConfig } = await import('../../review/config/read-config.ts')
  return readConfig(await readTextFile('configuration', file), file)
}

/** Whether a name can identify a comment: it is part of a hidden marker. */
export function isMarkerName(text: string): boolean {
  return /^[\w.][\w.-]{0,99}$/.test(text) && !text.includes('--')
}
