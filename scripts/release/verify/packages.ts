import type { ArchiveEntry } from '../archive/entry.ts'
import { launcher } from '../launcher.ts'
import { loaderOf } from '../pin/c-library.ts'
import { executableOn } from '../platforms.ts'
import type { Check } from './check.ts'
import type { Program } from './release-folder.ts'

const LARGEST = 60_000_000
const LEGAL = ['LICENSE', 'THIRD-PARTY-NOTICES.md']

/** Each archive holds what an engine looks for under the name that it looks for, and can start it. */
export const packages: Check = {
  name: 'archives hold the executable under its name, with its run bit, and the licences',
  problems: async release => {
    const problems: string[] = []
    for (const program of release.programs.filter(({ archive }) => release.has(archive))) {
      const { archive } = program
      const size = await release.size(archive)
      if (size > LARGEST) problems.push(`${archive} has ${(size / 1e6).toFixed(1)} MB, more than 60 MB`)
      const inside = await release
        .inside('packages', archive, entries => packageProblems(program, entries))
        .catch((cause: unknown) => [`cannot be read: ${cause instanceof Error ? cause.message : cause}`])
      problems.push(...inside.map(problem => `${archive}: ${problem}`))
    }
    return problems
  },
}

function packageProblems({ platform, name, startedAs }: Program, entries: readonly ArchiveEntry[]): string[] {
  const problems: string[] = []
  const find = (path: string) => entries.find(entry => entry.path === path)
  const isLinux = platform.os === 'linux'
  const started = isLinux ? startedAs : executableOn(platform, startedAs)
  const runnable = isLinux ? [started, `lib/${name}`, `lib/glibc/${loaderOf(platform.arch)}`] : [started]
  for (const path of runnable) {
    const entry = find(path)
    if (entry === undefined) problems.push(`${path} is missing: nothing can start the archive`)
    else if ((entry.mode & 0o111) !== 0o111) problems.push(`${path} has lost its run bit`)
  }
  if (isLinux && find(started) && find(started)?.content.toString() !== launcher(platform.arch, name)) {
    problems.push(`${started} is not the launcher`)
  }
  const legal = isLinux ? [...LEGAL, 'lib/glibc/SOURCE'] : LEGAL
  problems.push(...legal.filter(path => find(path) === undefined).map(path => `${path} is missing`))
  return problems
}
