import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type AdoptMap,
  type Earlier,
  idsInImports,
  isSealed,
  NOTHING_EARLIER,
  readAdoptMap,
} from '../../adopt/index.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import { systemReason } from '../../core/system-reason.ts'
import type { FrontEndParts } from './front-ends.ts'

/** Where an adoption is written. */
export interface Places {
  readonly resources: string
  readonly map: string
  readonly skipped: string
  /** What `pulumi import` reads. */
  readonly imports?: string
}

/** The files of a folder. @param map the file of the map, if it is another one */
export function placesIn(folder: string, { file, imports }: FrontEndParts, map: string | undefined): Places {
  return {
    resources: join(folder, file),
    map: map ?? join(folder, 'ekb-adopt.json'),
    skipped: join(folder, 'ekb-adopt-skipped.md'),
    ...(imports !== undefined && { imports: join(folder, imports) }),
  }
}

/** What an earlier run has left behind. */
export interface Found {
  /** What it declared, where the engine reads its file. */
  readonly earlier: Earlier
  /** The ids of the keys that it imported. */
  readonly written: ReadonlySet<string>
}

/**
 * What an earlier run declared.
 *
 * @param isReplaced whether its file is to be written again
 * @throws EkbError ADOPT_FILE_CHANGED where a person has changed a file that is to be written again
 */
export async function readEarlier(
  places: Places,
  { earlierIn }: FrontEndParts,
  isReplaced: boolean,
): Promise<Found> {
  const text = await contentOf('file', places.resources)
  const isWhole = text === undefined || isSealed(text)
  if (!isWhole && isReplaced) throw ekbError('ADOPT_FILE_CHANGED', { file: places.resources })
  const imports = places.imports === undefined ? undefined : await contentOf('file', places.imports)
  const earlier = (isWhole && text !== undefined && earlierIn?.(text)) || NOTHING_EARLIER
  return { earlier, written: new Set([...earlier.imports.keys(), ...idsInImports(imports ?? '')]) }
}

/**
 * The map, or an empty one.
 *
 * @param isNamed whether somebody named the file, so that it has to be there
 * @throws EkbError FILE_UNREADABLE, ADOPT_MAP_INVALID
 */
export async function readMap({ map }: Places, isNamed: boolean): Promise<AdoptMap> {
  const text = await contentOf('map', map, isNamed)
  return text === undefined ? { file: map, entries: new Map() } : readAdoptMap(text, map)
}

async function contentOf(what: string, file: string, isNeeded = false): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT' && !isNeeded) return undefined
    throw ekbError('FILE_UNREADABLE', { what, file, reason: systemReason(cause) }, { cause })
  }
}

/** Files that have been written, and can be taken back. */
export interface Written {
  readonly files: readonly string[]
  /** Keeps each under its name with `.rejected`, and brings back what was there before. */
  reject(): Promise<readonly string[]>
}

/** Writes files, each whole or not at all. @throws EkbError FILE_UNWRITABLE */
export async function writeFiles(texts: ReadonlyMap<string, string>): Promise<Written> {
  const before = new Map<string, string | undefined>()
  for (const [file, text] of texts) {
    before.set(file, await contentOf('file', file))
    await writeWhole(file, text)
  }
  return {
    files: [...texts.keys()],
    async reject() {
      const rejected: string[] = []
      for (const [file, text] of texts) {
        await writeWhole(`${file}.rejected`, text)
        rejected.push(`${file}.rejected`)
        const old = before.get(file)
        if (old === undefined) await rm(file, { force: true })
        else await writeWhole(file, old)
      }
      return rejected
    },
  }
}

/** Writes one file, whole or not at all. @throws EkbError FILE_UNWRITABLE */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(unfinished, text)
    await rename(unfinished, file)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw ekbError('FILE_UNWRITABLE', { what: 'file', file, reason: systemReason(cause) }, { cause })
  }
}
