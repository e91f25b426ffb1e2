import { type Command, Option } from 'commander'
import type { PlatformOptions, PlatformOptionsChange } from '../../emulator/index.ts'
import { wholeNumber } from './whole-number.ts'

type Way = keyof PlatformOptions

/** Every value of an option: one that is missing here does not compile. */
type Choices<W extends 'deletes' | 'paging' | 'encoding'> = Readonly<Record<PlatformOptions[W], true>>

const YEAR_MS = 31_622_400_000

/** The flag of each platform option, in the order of the help. */
const OPTIONS = {
  ids: new Option('--ids', 'give each key an id of its own'),
  createIds: new Option('--create-ids', 'also return that id when a key is created; implies --ids'),
  reuseIds: new Option('--reuse-ids', 'reuse the id of the key that was deleted last; implies --ids'),
  masked: new Option('--masked', 'show truncated values in lists'),
  hideSystemKey: new Option('--hide-system-key', 'leave the system key out of lists'),
  lowerCaseNames: new Option('--lower-case-names', 'store names in lower case'),
  nameLength: new Option('--name-length <number>', 'truncate names to this many characters').argParser(
    wholeNumber(255, 1),
  ),
  createReturnsExisting: new Option(
    '--create-returns-existing',
    'return the existing key when one of that name is created',
  ),
  deletes: new Option('--deletes <way>', 'how a delete ends; the key stays unless this is "done"').choices(
    Object.keys({ done: true, pretended: true, refused_as_success: true } satisfies Choices<'deletes'>),
  ),
  paging: new Option('--paging <style>', 'split lists into pages').choices(
    Object.keys({
      none: true,
      numbers: true,
      offset: true,
      cursor: true,
      links: true,
    } satisfies Choices<'paging'>),
  ),
  pageSize: new Option('--page-size <number>', 'the number of keys on a page').argParser(
    wholeNumber(1000, 1),
  ),
  encoding: new Option('--encoding <coding>', 'send responses in this content coding').choices(
    Object.keys({
      none: true,
      gzip: true,
      br: true,
      deflate: true,
      zstd: true,
    } satisfies Choices<'encoding'>),
  ),
  cacheMs: new Option('--cache <ms>', 'serve lists from a cache for this long').argParser(
    wholeNumber(YEAR_MS),
  ),
  cacheIgnoresNoCache: new Option(
    '--cache-ignores-no-cache',
    'serve even requests that say no-cache from that cache',
  ),
  fastapiErrors: new Option('--fastapi-errors', "return errors in FastAPI's format"),
  listLagMs: new Option('--list-lag <ms>', 'leave a new key out of lists for this long').argParser(
    wholeNumber(YEAR_MS),
  ),
  dateOffsetMs: new Option(
    '--date-offset <ms>',
    'set the Date header ahead of the clock, or behind it if negative',
  ).argParser(wholeNumber(10 * YEAR_MS, -10 * YEAR_MS)),
  latencyMs: new Option('--latency <ms>', 'delay every platform request by this long').argParser(
    wholeNumber(3_600_000),
  ),
} as const satisfies Readonly<Record<Way, Option>>

/** What the parser makes of these flags, by their own names. */
export type PlatformFlags = Readonly<Record<string, unknown>>

/** Adds the flags that make the emulator behave as another platform. */
export function addPlatformOptions(command: Command): Command {
  for (const option of Object.values(OPTIONS)) command.addOption(option)
  return command
}

/** The platform options that the command line sets. */
export function platformOptionsOf(flags: PlatformFlags): PlatformOptionsChange {
  const given = Object.entries(OPTIONS).flatMap(([way, option]) => {
    const value = flags[option.attributeName()]
    return value === undefined ? [] : [[way, value] as const]
  })
  const change: PlatformOptionsChange = Object.fromEntries(given)
  const needsIds = change.createIds === true || change.reuseIds === true
  return needsIds ? { ids: true, ...change } : change
}
