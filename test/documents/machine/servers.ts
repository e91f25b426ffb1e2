import { existsSync } from 'node:fs'
import { realpath, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findEngine } from '../../../scripts/engines/find.ts'
import { openPostgresql, type Postgresql } from '../../engines/harness/postgresql.ts'

/** The servers that the reader of one page has. */
export interface Servers extends AsyncDisposable {
  /**
   * Starts a server, unless it runs already, and gives the reader its client.
   *
   * @returns the variables by which the reader reaches it
   * @throws Error where this machine does not have it
   */
  readonly serve: (name: string) => Promise<Readonly<Record<string, string>>>
}

/** @param commands the folder with the commands that the reader has */
export function openServers(commands: string): Servers {
  let started: Promise<Postgresql> | undefined
  return {
    async serve(name) {
      if (name !== 'postgresql') throw new Error(`nobody can start a server called ${name}`)
      started ??= startPostgresql(commands)
      return { PG_CONN_STR: (await started).url() }
    },
    async [Symbol.asyncDispose]() {
      await (await started?.catch(() => undefined))?.[Symbol.asyncDispose]()
    },
  }
}

async function startPostgresql(commands: string): Promise<Postgresql> {
  const engine = await findEngine('postgresql')
  if (engine === undefined) throw new Error('PostgreSQL is not here: npm run engines postgresql')
  const client = join(dirname(await realpath(engine.path)), 'psql')
  const place = join(commands, 'psql')
  if (!existsSync(place)) await symlink(client, place)
  return openPostgresql(engine)
}
