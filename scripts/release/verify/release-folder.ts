import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '../../command.ts'
import type { ArchiveEntry } from '../archive/entry.ts'
import { readTarGz } from '../archive/tar.ts'
import { readZip } from '../archive/zip.ts'
import { sha256 } from '../checksums.ts'
import { fileNames } from '../names.ts'
import { PLATFORMS, type Platform } from '../platforms.ts'

/** A program of a release on one platform. */
export interface Program {
  readonly platform: Platform
  /** File name of the archive. */
  readonly archive: string
  /** The executable's name without a suffix, for instance `ekb`. */
  readonly name: string
  /** The name under which it is started, without a suffix. */
  readonly startedAs: string
}

/** What one look at a file found; kept, since a file of a release is large and does not change under a check. */
const found = new Map<string, Promise<unknown>>()

/** A folder with the files of a release. */
export class ReleaseFolder {
  readonly path: string
  readonly version: string
  /** Names of the files in it, without those of the mirrors. */
  readonly files: readonly string[]

  private constructor(path: string, version: string, files: readonly string[]) {
    this.path = path
    this.version = version
    this.files = files
  }

  /** Throws a `CommandError` where the folder has no release in it. */
  static async open(path: string): Promise<ReleaseFolder> {
    if (!existsSync(path)) throw new CommandError(`${path} does not exist: npm run release`)
    const entries = await readdir(path, { withFileTypes: true })
    const files = entries.filter(entry => entry.isFile()).map(({ name }) => name)
    const sums = files.map(name => /^terraform-provider-ekb_(.+)_SHA256SUMS$/.exec(name)?.[1])
    const version = sums.find(it => it !== undefined)
    if (version === undefined)
      throw new CommandError(`${path} has no terraform-provider-ekb_X.Y.Z_SHA256SUMS`)
    return new ReleaseFolder(path, version, files.sort())
  }

  /** Every program on every platform, whether its archive is there or not. */
  get programs(): readonly Program[] {
    return PLATFORMS.flatMap(platform => [
      {
        platform,
        archive: fileNames.terraform(this.version, platform),
        name: 'terraform-provider-ekb',
        startedAs: `terraform-provider-ekb_v${this.version}`,
      },
      {
        platform,
        archive: fileNames.pulumi(this.version, platform),
        name: 'pulumi-resource-ekb',
        startedAs: 'pulumi-resource-ekb',
      },
      { platform, archive: fileNames.cli(platform), name: 'ekb', startedAs: 'ekb' },
    ])
  }

  has(file: string): boolean {
    return this.files.includes(file)
  }

  read(file: string): Promise<Buffer> {
    return readFile(join(this.path, file))
  }

  async size(file: string): Promise<number> {
    return (await stat(join(this.path, file))).size
  }

  /** SHA-256 of a file, in hex. */
  hash(file: string): Promise<string> {
    return this.#once('hash', file, () => sha256(join(this.path, file)))
  }

  /**
   * What `look` finds in an archive. Asked again for the same content, it answers what it found before.
   *
   * @param name of the look
   */
  async inside<Found>(
    name: string,
    archive: string,
    look: (entries: readonly ArchiveEntry[]) => Found | Promise<Found>,
  ): Promise<Found> {
    const hash = await this.hash(archive)
    const key = `${name} ${archive} ${hash}`
    const known = (found.get(key) as Promise<Found> | undefined) ?? this.#look(archive, look)
    found.set(key, known)
    return known
  }

  async #look<Found>(
    archive: string,
    look: (entries: readonly ArchiveEntry[]) => Found | Promise<Found>,
  ): Promise<Found> {
    const content = await this.read(archive)
    return look(archive.endsWith('.zip') ? readZip(content) : readTarGz(content))
  }

  async #once<Found>(name: string, file: string, look: () => Promise<Found>): Promise<Found> {
    const { ino, size, mtimeMs } = await stat(join(this.path, file))
    const key = `${name} ${ino} ${size} ${mtimeMs}`
    const known = (found.get(key) as Promise<Found> | undefined) ?? look()
    found.set(key, known)
    return known
  }
}
