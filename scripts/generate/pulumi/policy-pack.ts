import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '../compile.ts'
import { sharedSource } from '../shared-source.ts'

const ENTRIES = ['src/pulumi/policy/pack.ts', 'src/pulumi/policy/index.ts']

/** Everything that the package `@ekb/policy` ships besides what is written by hand. */
export async function policyPack(): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-policy-'))
  try {
    const compiled = await compile(await sharedSource(ENTRIES), folder)
    return new Map([...compiled].map(([path, text]) => [`packages/policy/lib/${path}`, text]))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
