import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../command.ts'
import type { Recipe } from '../recipe.ts'
import { unpackPackages } from './debian-packages.ts'

/** What the server's package needs and its programs do not load: the C library is the machine's own. */
const NOT_LOADED = /^(libc6|libc-bin|libllvm.*|libclang.*|lib.*perl.*|libcrypt1)$/

/** The programs of a server that is started by hand, each found by its name in the folder. */
const PROGRAMS = ['postgres', 'initdb', 'pg_ctl', 'psql']

/**
 * PostgreSQL from Debian's packages, unpacked and not installed: no server starts by itself. The version is the major
 * one; Debian serves its newest minor one.
 */
export const postgresql: Recipe = {
  name: 'postgresql',
  binary: 'postgres',
  versions: ['15'],
  needs: 'apt-get of Debian 12; unless you are root, run apt-get update before',
  engine: false,
  versionCommand: { args: ['--version'], read: text => /^postgres \(PostgreSQL\) (\d+)\./.exec(text)?.[1] },
  async build(version, folder) {
    // An old list names files that Debian no longer serves.
    if (process.getuid?.() === 0) await runOrFail('apt-get', ['-qq', 'update'])
    const server = `postgresql-${version}`
    await unpackPackages([server, `postgresql-client-${version}`, ...(await librariesOf(server))], folder)
    // Debian keeps libraries below the name of the machine, such as `x86_64-linux-gnu`.
    const machine = (await readdir(join(folder, 'usr/lib'))).find(name => name.endsWith('-linux-gnu')) ?? ''
    for (const name of PROGRAMS) {
      const launcher = join(folder, name)
      await writeFile(launcher, launcherOf(`usr/lib/postgresql/${version}/bin/${name}`, machine))
      await chmod(launcher, 0o755)
    }
  },
}

/** The packages of libraries that a package depends on, however indirectly. */
async function librariesOf(name: string): Promise<readonly string[]> {
  const only = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map(
    it => `--no-${it}`,
  )
  const listed = await runOrFail('apt-cache', ['depends', '--recurse', ...only, name])
  const libraries = listed.split('\n').filter(line => /^(lib|zlib1g)/.test(line) && !NOT_LOADED.test(line))
  return [...new Set(libraries)].sort()
}

/** A script that starts a program below its own folder, with the libraries that lie there. */
function launcherOf(program: string, machine: string): string {
  const libraries = ['usr/lib', 'lib'].map(folder => `$here/${folder}/${machine}`)
  return [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    `export LD_LIBRARY_PATH="${libraries.join(':')}"`,
    `exec "$here/${program}" "$@"`,
    '',
  ].join('\n')
}
