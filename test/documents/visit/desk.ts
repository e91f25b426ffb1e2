import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../../../scripts/engines/find.ts'
import { startEmulator } from '../../../src/emulator/index.ts'
import { settingsOf } from '../../engines/harness/emulator.ts'
import { linkCommands } from '../machine/commands.ts'
import { readersEnvironment } from '../machine/environment.ts'
import { openServers } from '../machine/servers.ts'
import type { Page } from '../page/read-page.ts'
import { firstConfiguration } from '../pieces/beside-piece.ts'
import { openSession, type Session } from '../session/session.ts'
import { openPieceJudge, type PieceJudge } from './judge-pieces.ts'
import { Visit } from './visit.ts'

/** What all pages share. */
export interface Shared {
  readonly readme: Page
  /** The folder in which README is followed; the other pages have theirs in it, beside README's clone. */
  readonly work: string
  /** Homes, commands and notes, absolute. */
  readonly machine: string
  /** The address that stands in for the repository's on GitHub. */
  readonly origin: string
  readonly engines: readonly Engine[]
}

/** Where one page is followed: a home, an instance of the platform, and a shell of its own. */
export interface Desk extends AsyncDisposable {
  readonly visit: Visit
  /** Does what README says once, with which every other page begins, and comes back to the page's folder. */
  begin(signal: AbortSignal): Promise<void>
}

export async function openDesk(page: Page, shared: Shared): Promise<Desk> {
  const { readme, work, machine, origin, engines } = shared
  const name = page.path.replace(/\.md$/, '').replaceAll('/', '-')
  const folder = page === readme ? work : join(work, name)
  const home = join(machine, name, 'home')
  const commands = join(machine, name, 'commands')
  const notes = join(machine, name, 'notes')
  for (const made of [folder, home, notes]) await mkdir(made, { recursive: true })
  await linkCommands(commands, engines)
  const emulator = await startEmulator()
  const env = { ...readersEnvironment({ commands, home, origin }), ...settingsOf(emulator) }
  const servers = openServers(commands)
  const sessions: Session[] = []
  const open = async () => {
    const session = await openSession({ folder, notes, env })
    sessions.push(session)
    return session
  }
  const visitIn = (session: Session, judge: PieceJudge) =>
    new Visit({
      session,
      folder,
      home,
      commands,
      judge,
      serve: servers.serve,
      fresh: number => join(work, `${name}-${number}`),
    })
  // Pieces are judged in a shell of their own, which no block of the page has changed.
  let judge: Promise<PieceJudge> | undefined
  const judgeApart: PieceJudge = {
    async judge(piece, signal) {
      judge ??= open().then(async apart => {
        await followOnce(shared, apart, visitIn(apart, judgeApart), signal)
        return openPieceJudge(page, join(work, `${name}-pieces`), apart, firstConfiguration(readme))
      })
      await (await judge).judge(piece, signal)
    },
  }
  const session = await open()
  const visit = visitIn(session, judgeApart)
  return {
    visit,
    begin: signal => followOnce(shared, session, visit, signal),
    async [Symbol.asyncDispose]() {
      for (const one of sessions) await one[Symbol.asyncDispose]()
      await servers[Symbol.asyncDispose]()
      await emulator.close()
    },
  }
}

/** What README says once is done in the clone; the shell goes back to where it was. */
async function followOnce(
  { readme, work }: Shared,
  session: Session,
  visit: Visit,
  signal: AbortSignal,
): Promise<void> {
  const back = session.folder
  await session.enter(join(work, 'ekb'), signal)
  for (const block of readme.blocks.filter(({ attributes }) => attributes.once))
    await visit.follow(block, signal)
  await session.enter(back, signal)
}
