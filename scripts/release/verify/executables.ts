import { readFile } from 'node:fs/promises'
import type { ArchiveEntry } from '../archive/entry.ts'
import { byNumbers, readElf } from '../formats/elf.ts'
import { signatureProblem } from '../formats/mach-o.ts'
import { peProblem } from '../formats/pe.ts'
import { fetchRuntime } from '../pin/runtime.ts'
import { executableOn, type Platform } from '../platforms.ts'
import type { Check } from './check.ts'
import type { Program } from './release-folder.ts'

const PAGE = 4096
/** The code of every runtime is longer than this. */
const COMPARED = 64 * 1024 * 1024
/** Pages with a header, and with names that are blanked. */
const FEW = 64

/** Older systems than these are out of support: RHEL 7 has 2.17. */
const NEWEST_GLIBC = '2.17'

/** Each executable is for its platform and needs no more of a machine than is promised. */
export const executables: Check = {
  name: 'executables fit their platform, and macOS would start them',
  problems: async release => {
    const problems: string[] = []
    for (const program of release.programs.filter(({ archive }) => release.has(archive))) {
      const problem = await release
        .inside('executables', program.archive, entries => executableProblem(program, entries))
        // An archive that cannot be read is told by the check of packages.
        .catch(() => undefined)
      if (problem !== undefined) problems.push(`${program.archive}: ${problem}`)
    }
    return problems
  },
}

async function executableProblem(
  { platform, name, startedAs }: Program,
  entries: readonly ArchiveEntry[],
): Promise<string | undefined> {
  const path = platform.os === 'linux' ? `lib/${name}` : executableOn(platform, startedAs)
  const file = entries.find(entry => entry.path === path)?.content
  // An archive without it is told by the check of packages.
  if (file === undefined) return undefined
  const problem =
    problemOf(platform, file, entries) ?? runtimeProblem(file, await readFile(await fetchRuntime(platform)))
  return problem && `${path}: ${problem}`
}

function problemOf(
  { os, arch }: Platform,
  file: Buffer,
  entries: readonly ArchiveEntry[],
): string | undefined {
  if (os === 'darwin') return signatureProblem(file)
  if (os === 'windows') return peProblem(file, arch)
  const needs = readElf(file)
  if (needs === undefined) return 'it is no executable of Linux'
  if (needs.arch !== arch) return `it is for ${needs.arch}, not for ${arch}`
  if (needs.glibc !== undefined && byNumbers(needs.glibc, NEWEST_GLIBC) > 0) {
    return `it needs the GNU C library ${needs.glibc}, newer than ${NEWEST_GLIBC}`
  }
  const shipped = entries.map(entry => entry.path)
  const missing = needs.libraries.filter(library => !shipped.includes(`lib/glibc/${library}`))
  return missing.length === 0 ? undefined : `it needs ${missing.join(', ')}, which lib/glibc lacks`
}

/**
 * What processor an executable needs is decided by the code of its runtime, which has to be that of the pinned one,
 * but for its header and the few names that are blanked.
 */
function runtimeProblem(file: Buffer, runtime: Buffer): string | undefined {
  let changed = 0
  for (let at = 0; at < COMPARED; at += PAGE) {
    if (!pageOf(file, at).equals(pageOf(runtime, at))) changed += 1
  }
  return changed <= FEW ? undefined : 'it is not made of the pinned runtime, and may need another processor'
}

function pageOf(file: Buffer, at: number): Buffer {
  return file.subarray(at, at + PAGE)
}
