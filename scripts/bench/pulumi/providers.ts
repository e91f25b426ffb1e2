import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { release } from '../../../src/version.ts'
import { compileExecutable } from '../../build/compile.ts'
import { dist, root } from '../../build/places.ts'
import { executable } from '../../engines/recipe.ts'
import { PULUMI_TITLES, type PulumiSubject } from './subject.ts'

const HERE = 'scripts/bench/pulumi/providers'

/** The providers that are measured, each in a folder of its own. */
export interface PulumiProviders {
  readonly subjects: Readonly<Record<PulumiSubject['name'], PulumiSubject>>
  remove(): Promise<void>
}

/** Compiles what the shipped provider is measured against, in the same way as that one. */
export async function makePulumiProviders(): Promise<PulumiProviders> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-bench-providers-'))
  const compiled = async (name: string) => {
    const entry = `${HERE}/${name}.ts`
    await compileExecutable(
      { name: 'pulumi-resource-ekb', entry, format: 'cjs', mirrored: false },
      { version: release },
      join(folder, name),
    )
    return join(folder, name, 'bin')
  }
  const subject = (name: PulumiSubject['name'], at: string): PulumiSubject => ({
    name,
    title: PULUMI_TITLES[name],
    folder: at,
  })
  const sdk = join(folder, 'sdk')
  await mkdir(sdk)
  const script = join(sdk, executable('pulumi-resource-ekb'))
  await writeFile(
    script,
    `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, HERE, 'with-sdk.mjs'))} "$@"\n`,
  )
  await chmod(script, 0o755)
  return {
    subjects: {
      ekb: subject('ekb', join(dist, 'bin')),
      get: subject('get', await compiled('one-get-per-key')),
      floor: subject('floor', await compiled('floor')),
      sdk: subject('sdk', sdk),
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
