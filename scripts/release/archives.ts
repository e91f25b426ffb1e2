import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileExecutable } from '../build/compile.ts'
import { type Product, products } from '../build/products.ts'
import type { Label } from '../build/version.ts'
import { writeTarGz } from './archive/tar.ts'
import { writeZip } from './archive/zip.ts'
import { signAdHoc } from './formats/mach-o.ts'
import { fileNames } from './names.ts'
import { packageFiles } from './package-files.ts'
import { fetchRuntime } from './pin/runtime.ts'
import type { Platform } from './platforms.ts'

/** What a release calls itself, and when its commit was made, in seconds since 1970. */
export interface Edition extends Label {
  readonly time: number
}

/** Compiles the programs for one platform and packs each into `folder`. Answers the files' names. */
export async function makeArchives(
  platform: Platform,
  edition: Edition,
  folder: string,
  programs: readonly Product[] = products,
): Promise<readonly string[]> {
  const target = { name: platform.target, runtime: await fetchRuntime(platform) }
  const scratch = await mkdtemp(join(tmpdir(), 'ekb-release-'))
  try {
    const packing: Promise<string>[] = []
    for (const product of programs) {
      const compiled = await readFile(await compileExecutable(product, edition, scratch, target))
      const executable = platform.os === 'darwin' ? signAdHoc(compiled, product.name) : compiled
      packing.push(pack(platform, product.name, executable, edition, folder))
    }
    return await Promise.all(packing)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function pack(
  platform: Platform,
  program: string,
  executable: Buffer,
  { version, time }: Edition,
  folder: string,
): Promise<string> {
  const isProvider = program === 'terraform-provider-ekb'
  const startedAs = isProvider ? `${program}_v${version}` : program
  const entries = await packageFiles(platform, program, startedAs, executable)
  const name = archiveName(program, version, platform)
  const content = name.endsWith('.zip') ? await writeZip(entries, time) : await writeTarGz(entries, time)
  await writeFile(join(folder, name), content)
  return name
}

function archiveName(program: string, version: string, platform: Platform): string {
  if (program === 'terraform-provider-ekb') return fileNames.terraform(version, platform)
  return program === 'ekb' ? fileNames.cli(platform) : fileNames.pulumi(version, platform)
}
