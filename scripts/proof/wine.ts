import { spawn } from 'node:child_process'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run, runOrFail } from '../command.ts'
import { unpackPackages } from '../engines/recipes/debian-packages.ts'
import { kept } from '../release/pin/download.ts'
import { forwardingLibrary } from './forwarding-library.ts'

/** Wine of Debian 12, and what it loads; nothing of it is installed. */
const PACKAGES = ['wine64', 'libwine', 'libz-mingw-w64', 'libunwind8']

/** Wine with a drive of its own. */
export interface Wine {
  /** A line of a POSIX shell that becomes a program of Windows, given its path; arguments can follow. */
  start(program: string): string
  /** Ends every process of Windows that is left. */
  shutDown(): Promise<void>
}

/** Sets a drive of Windows up in `prefix`, an absolute path. */
export async function openWine(prefix: string): Promise<Wine> {
  const home = await fetchWine()
  const programs = join(home, 'usr/lib/wine')
  const settings = {
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    // What asks for a browser or for .NET when the drive is made.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    LD_LIBRARY_PATH: join(home, 'usr/lib/x86_64-linux-gnu'),
  }
  const loader = join(programs, 'wine64')
  const env = { ...process.env, ...settings }
  const system = join(prefix, 'drive_c/windows/system32')
  await mkdir(system, { recursive: true })
  await copyFile(join(home, 'usr/x86_64-w64-mingw32/lib/zlib1.dll'), join(system, 'zlib1.dll'))
  // Windows has it since version 10, Wine since 9. Its one function is that other one, under a new name.
  const prng = forwardingLibrary('bcryptprimitives.dll', 'ProcessPrng', 'advapi32.SystemFunction036')
  await writeFile(join(system, 'bcryptprimitives.dll'), prng)
  // The first program makes the rest of the drive. `wineboot` would end with an error, as it wants the 32-bit half, too.
  await runOrFail(loader, ['cmd', '/c', 'exit'], { env })
  // The server ends 3 s after the last program, and one that begins just then fails: so one waits for its input.
  const waiting = spawn(loader, ['cmd'], { env, stdio: ['pipe', 'ignore', 'ignore'] })
  const words = Object.entries(settings).map(([name, value]) => `${name}='${value}'`)
  return {
    start: program => `exec env ${words.join(' ')} '${loader}' '${program}'`,
    shutDown: async () => {
      waiting.stdin.end()
      // It ends with 1 where nothing is left.
      await run(join(programs, 'wineserver'), ['--kill'], { env })
    },
  }
}

/** The folder in which Wine is unpacked, in the cache. */
export function fetchWine(): Promise<string> {
  return kept('proof-wine', async folder => {
    await unpackPackages(PACKAGES, folder)
    // Debian has a script there that looks where nothing is installed.
    const programs = join(folder, 'usr/lib/wine')
    await rename(join(programs, 'wineserver64'), join(programs, 'wineserver'))
    // The half for programs of 32 bits, which needs another loader.
    await rm(join(folder, 'usr/lib/x86_64-linux-gnu/wine/i386-windows'), { recursive: true })
  })
}
