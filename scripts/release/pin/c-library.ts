import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError, runOrFail } from '../../command.ts'
import type { Platform } from '../platforms.ts'
import { expectIntegrity, kept } from './download.ts'

/** The GNU C library of one architecture, as a package of Debian brings it. */
interface Pinned {
  readonly package: string
  readonly version: string
  readonly integrity: string
  /** Folder in the package. */
  readonly folder: string
  readonly loader: string
}

/** Packages for cross compilers: they are there for every architecture, and a stable release never changes them. */
const PINNED: Readonly<Record<Platform['arch'], Pinned>> = {
  amd64: {
    package: 'libc6-amd64-cross',
    version: '2.36-8cross1',
    integrity: 'sha256-5BDz0to1vM91eXbTjmownU2U0lwN/eVlqWYuP3WVGyw=',
    folder: 'usr/x86_64-linux-gnu/lib',
    loader: 'ld-linux-x86-64.so.2',
  },
  arm64: {
    package: 'libc6-arm64-cross',
    version: '2.36-8cross1',
    integrity: 'sha256-kZNsu+51dxw2DtFlE/bnNKJcpVF/58PhPf14NddVMYY=',
    folder: 'usr/aarch64-linux-gnu/lib',
    loader: 'ld-linux-aarch64.so.1',
  },
}

/** What the runtime loads besides the loader. */
const LIBRARIES = ['libc.so.6', 'libm.so.6', 'libpthread.so.0', 'libdl.so.2']

/** File name of the loader that starts a program of this architecture with the C library beside it. */
export function loaderOf(arch: Platform['arch']): string {
  return PINNED[arch].loader
}

/** The files of the C library by name, from the cache or from Debian, checked against their pinned hash. */
export async function fetchCLibrary(arch: Platform['arch']): Promise<ReadonlyMap<string, Buffer>> {
  const pinned = PINNED[arch]
  const folder = await kept(`${pinned.package}-${pinned.version}`, async partial => {
    await runOrFail('apt-get', ['-qq', 'download', `${pinned.package}=${pinned.version}`], {
      cwd: partial,
    }).catch((cause: unknown) => {
      throw new CommandError(
        `the C library for Linux ${arch} is Debian's ${pinned.package} ${pinned.version}: run this on Debian 12, ` +
          `after \`apt-get update\`\n  ${cause instanceof Error ? cause.message : String(cause)}`,
      )
    })
    const file = join(partial, `${pinned.package}_${pinned.version}_all.deb`)
    await expectIntegrity(file, pinned.integrity)
    await runOrFail('dpkg-deb', ['-x', file, partial])
    await rm(file)
  })
  const files = new Map<string, Buffer>()
  for (const name of [pinned.loader, ...LIBRARIES]) {
    files.set(name, await readFile(join(folder, pinned.folder, name)))
  }
  return files.set('SOURCE', Buffer.from(sourceOf(pinned)))
}

function sourceOf({ package: name, version }: Pinned): string {
  return `These files are part of the GNU C library 2.36 (LGPL 2.1 or later), unchanged from the Debian package
${name} ${version}. Its source is the Debian source package glibc 2.36-8 with cross-toolchain-base 66:
https://snapshot.debian.org/package/glibc/2.36-8/
https://snapshot.debian.org/package/cross-toolchain-base/66/
`
}
