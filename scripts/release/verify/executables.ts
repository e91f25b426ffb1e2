import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealRuntime } from '../../build/sealed-runtime.ts'
import { CommandError } from '../../command.ts'
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
/** What the compiler writes anew: the header. */
const HEADER_PAGES = 8

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
        .catch((cause: unknown) => {
          // An archive that cannot be read is told by the check of packages.
          if (cause instanceof CommandError) throw cause
          return undefined
        })
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
  const problem = problemOf(platform, file, entries) ?? (await runtimeProblem(file, platform))
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
 * sealed as it is for a build; only the header differs.
 */
async function runtimeProblem(file: Buffer, platform: Platform): Promise<string | undefined> {
  const wanted = await sealedPages(platform)
  const found = pagesOf(file)
  const changed = wanted.filter((page, index) => page !== found[index]).length
  return changed <= HEADER_PAGES
    ? undefined
    : `it is not made of the pinned runtime, and may need another processor (${changed} pages differ)`
}

/** Hashes of the pages of a platform's runtime, as it is sealed; asked for by three programs. */
const sealed = new Map<string, Promise<readonly string[]>>()

function sealedPages(platform: Platform): Promise<readonly string[]> {
  const known = sealed.get(platform.target) ?? sealAndHash(platform)
  sealed.set(platform.target, known)
  return known
}

async function sealAndHash(platform: Platform): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-sealed-'))
  try {
    const file = join(folder, 'runtime')
    await sealRuntime(await fetchRuntime(platform), file)
    return pagesOf(await readFile(file))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function pagesOf(file: Buffer): readonly string[] {
  return Array.from({ length: COMPARED / PAGE }, (_, index) =>
    createHash('sha1')
      .update(file.subarray(index * PAGE, (index + 1) * PAGE))
      .digest('base64'),
  )
}
