import { parseArgs } from 'node:util'

export interface MutateOptions {
  readonly help: boolean
  /** How many mutants are tried; all where there are fewer. */
  readonly sample: number
  readonly seed: number
  /** Only sources whose path has this in it. */
  readonly only: string
  /** How many run side by side. */
  readonly jobs: number
}

export const USAGE = `npm run mutate -- [OPTION ...]

Changes one place of src/keys, src/review/rules or src/review/judging at a time (a condition negated, < to <=,
&& to ||, a return removed, a number off by one, an array entry removed ...), and runs the unit tests of that
room. A mutant that no test notices is printed: a test is missing, or the change makes no difference. Nothing in
the work tree changes.

  --sample N    how many mutants are tried (default 150)
  --seed N      which ones (default 1)
  --only TEXT   only sources whose path has TEXT in it
  --jobs N      how many run side by side (default 2)`

/** Reads the command line. Throws a `RangeError` or a `TypeError` that names the option at fault. */
export function readOptions(args: readonly string[]): MutateOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      sample: { type: 'string', default: '150' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      jobs: { type: 'string', default: '2' },
    },
  })
  const { help, only, sample, seed, jobs } = values
  return {
    help,
    only,
    sample: wholeNumber('--sample', sample, 1),
    seed: wholeNumber('--seed', seed, 0),
    jobs: wholeNumber('--jobs', jobs, 1),
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text)
  if (!/^\d{1,9}$/.test(text) || number < least) {
    throw new RangeError(`${option} takes a whole number from ${least}, not "${text}"`)
  }
  return number
}
