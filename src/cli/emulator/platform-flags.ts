import { type Command, Option } from 'commander'
import type { PlatformOptions, PlatformOptionsChange } from '../../emulator/index.ts'
import { wholeNumber } from './whole-number.ts'

type Way = keyof PlatformOptions

/** Every value that a way can have: one that is missing here does not compile. */
type Choices<W extends 'deletes' | 'paging' | 'encoding'> = Readonly<Record<PlatformOptions[W], true>>

const YEAR_MS = 31_622_400_000

/** The option of each way of the server, in the order of the help. */
const OPTIONS = {
  ids: new Option('--ids', 'give keys an id of their own'),
  createIds: new Option('--create-ids', 'answer a creation with that id as well; includes --ids'),
  reuseIds: new Option('--reuse-ids', 'give a new key the id that was freed last; includes --ids'),
  masked: new Option('--masked', 'show truncated values in lists'),
  hideSystemKey: new Option('--hide-system-key', 'leave the system key out of lists'),
  lowerCaseNames: new Option('--lower-case-names', 'keep names in lower case'),
  nameLength: new Option('--name-length <number>', 'cut names to so many characters').argParser(
    wholeNumber(255, 1),
  ),
  createReturnsExisting: new Option(
    '--create-returns-existing',
    'answer a creation with the existing key of that name',
  ),
  deletes: new Option('--deletes <way>', 'what comes of a delete; but for "done" the key stays').choices(
    Object.keys({ done: true, pretended: true, refused_as_success: true } satisfies Choices<'deletes'>),
  ),
  paging: new Option('--paging <style>', 'hand lists out in pages').choices(
    Object.keys({ none: true, numbers: true, cursor: true, links: true } satisfies Choices<'paging'>),
  ),
  pageSize: new Option('--page-size <number>', 'how many keys a page has').argParser(wholeNumber(1000, 1)),
  encoding: new Option('--encoding <coding>', 'send answers in this content coding').choices(
    Object.keys({
      none: true,
      gzip: true,
      br: true,
      deflate: true,
      zstd: true,
    } satisfies Choices<'encoding'>),
  ),
  cacheMs: new Option('--cache <ms>', 'repeat a list from a cache for so long').argParser(
    wholeNumber(YEAR_MS),
  ),
  cacheIgnoresNoCache: new Option(
    '--cache-ignores-no-cache',
    'let that cache answer even requests that say no-cache',
  ),
  fastapiErrors: new Option('--fastapi-errors', "answer errors in FastAPI's shapes"),
  listLagMs: new Option('--list-lag <ms>', 'keep a new key out of lists this long').argParser(
    wholeNumber(YEAR_MS),
  ),
  dateOffsetMs: new Option(
    '--date-offset <ms>',
    'let the Date of answers be ahead of the clock; behind it with a minus',
  ).argParser(wholeNumber(10 * YEAR_MS, -10 * YEAR_MS)),
  latencyMs: new Option('--latency <ms>', 'let every platform request wait this long').argParser(
    wholeNumber(3_600_000),
  ),
} as const satisfies Readonly<Record<Way, Option>>

/** What the parser makes of these options: by their own names, which are not those of the ways. */
export type PlatformFlags = Readonly<Record<string, unknown>>

/** Adds the options that make the emulator another platform. */
export function addPlatformOptions(command: Command): Command {
  for (const option of Object.values(OPTIONS)) command.addOption(option)
  return command
}

/** The ways that are given on the command line. */
export function platformOptionsOf(flags: PlatformFlags): PlatformOptionsChange {
  const given = Object.entries(OPTIONS).flatMap(([way, option]) => {
    const value = flags[option.attributeName()]
    return value === undefined ? [] : [[way, value] as const]
  })
  const change: PlatformOptionsChange = Object.fromEntries(given)
  const needsIds = change.createIds === true || change.reuseIds === true
  return needsIds ? { ids: true, ...change } : change
}
