import { gzipSync } from 'node:zlib'

/** One file of the front end. */
export interface PageFile {
  readonly type: string
  readonly text: string
}

/** The front end as the build writes it: `index.html`, and what that names. */
export interface PageFiles {
  readonly index: PageFile
  /** By file name; a name holds the hash of its content. */
  readonly files: Readonly<Record<string, PageFile>>
}

/** A file in the two forms in which it is sent. */
export interface ServedFile {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
}

/** The front end in memory; undefined if it was not built. `index` stands under the empty name. */
export async function loadPageFiles(): Promise<ReadonlyMap<string, ServedFile> | undefined> {
  const built = await readBuilt()
  if (built === undefined) return undefined
  return new Map(
    Object.entries({ ...built.files, '': built.index }).map(([name, { type, text }]) => {
      const plain = Buffer.from(text)
      return [name, { type, plain, gzip: gzipSync(plain, { level: 9 }) }]
    }),
  )
}

/** An executable has the file in it; from source it is what the last build left in `dist/page`. */
async function readBuilt(): Promise<PageFiles | undefined> {
  try {
    return (await import('#page-files')).pageFiles
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}
