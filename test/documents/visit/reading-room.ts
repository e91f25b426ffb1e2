import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../../../scripts/engines/find.ts'
import { snapshotRepository } from '../machine/snapshot.ts'
import { loadPage, type Page } from '../page/read-page.ts'
import { type Desk, openDesk, type Shared } from './desk.ts'
import { Tally } from './tally.ts'
import { Walk } from './walk.ts'

export interface RoomOptions {
  readonly engines: readonly Engine[]
  /** A built checkout in place of the clone that README makes, for those who write a page. */
  readonly clone?: string | undefined
  /** Whether everything stays on disk in the end. */
  readonly keep?: boolean
}

/** A machine with nothing but what README names, on which pages are followed from top to bottom. */
export interface ReadingRoom extends AsyncDisposable {
  readonly folder: string
  /** Follows a page. Throws at the first block that does not do what the page says. */
  follow(page: Page, signal: AbortSignal): Promise<Tally>
}

export async function openReadingRoom({ engines, clone, keep }: RoomOptions): Promise<ReadingRoom> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-documents-')))
  const work = join(folder, 'work')
  await mkdir(work)
  const origin = await snapshotRepository(join(folder, 'origin.git'))
  const readme = await loadPage('README.md')
  const shared: Shared = { readme, engines, origin, work, machine: join(folder, 'machine') }
  if (clone !== undefined) await symlink(await realpath(clone), join(work, 'ekb'))
  const desks: Desk[] = []
  const begin = async (page: Page, place: Shared) => {
    const desk = await openDesk(page, place)
    desks.push(desk)
    return desk
  }
  let opened: Promise<Walk> | undefined
  const first = () => {
    const place = clone === undefined ? shared : { ...shared, work: join(folder, 'readme') }
    opened ??= begin(readme, place).then(desk => new Walk(readme, desk.visit))
    return opened
  }
  let made: Promise<void> | undefined
  return {
    folder,
    async follow(page, signal) {
      if (clone === undefined) {
        made ??= makeClone(first, work, signal)
        await made
      }
      if (page.path === readme.path) return (await first()).go(signal)
      // A page without a block, such as a decision, needs no machine to be read on.
      if (page.blocks.length === 0) return new Tally()
      await using desk = await openDesk(page, shared)
      await desk.begin(signal)
      return await new Walk(page, desk.visit).go(signal)
    },
    async [Symbol.asyncDispose]() {
      for (const desk of desks) await desk[Symbol.asyncDispose]()
      if (!keep) await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** README is followed up to the block that leaves a clone with a build. Nobody else installs anything. */
async function makeClone(readme: () => Promise<Walk>, work: string, signal: AbortSignal): Promise<void> {
  const built = join(work, 'ekb/dist/VERSION')
  await (await readme()).go(signal, () => existsSync(built))
  if (!existsSync(built)) throw new Error('README.md has no block that clones and builds the repository')
}
