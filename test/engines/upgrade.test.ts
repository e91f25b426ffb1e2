import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileExecutable } from '../../scripts/build/compile.ts'
import { layOutMirror, writeCliConfig } from '../../scripts/build/mirror.ts'
import { root } from '../../scripts/build/places.ts'
import { products } from '../../scripts/build/products.ts'
import { developmentLabel, readSources } from '../../scripts/build/version.ts'
import { run } from '../../scripts/command.ts'
import { describeEngines, openWorkspace } from './harness/index.ts'

let folder: string
let cliConfig: string
const mirror = () => join(folder, 'mirror')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-upgrade-'))
  cliConfig = join(folder, 'terraform.rc')
  await writeCliConfig(cliConfig, mirror())
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Compiles the provider as a build would whose sources have this hash, and lays out the mirror anew. */
async function rebuild(changed: string): Promise<{ version: string; binary: string }> {
  const product = products.find(it => it.mirrored)
  if (product === undefined) throw new Error('no product is mirrored')
  const label = developmentLabel({ ...(await readSources(root)), changed })
  const binary = await compileExecutable(product, label, folder)
  await layOutMirror(binary, label.version, mirror())
  return { version: label.version, binary }
}

describeEngines('init -upgrade', undefined, engine => {
  test('takes a rebuild of changed sources, which the lock file never contradicts', async () => {
    const first = await rebuild('aa'.repeat(32))
    expect((await run(first.binary, ['--version'])).stdout).toContain(
      `terraform-provider-ekb ${first.version}`,
    )
    await using workspace = await openWorkspace({ engine, cliConfig, checksums: true })
    const locked = await workspace.readFile('.terraform.lock.hcl')
    expect(locked).toContain(`version = "${first.version}"`)

    const second = await rebuild('bb'.repeat(32))
    expect(second.version).not.toBe(first.version)
    expect((await run(second.binary, ['--version'])).stdout).toContain(
      `terraform-provider-ekb ${second.version}`,
    )
    const plain = await workspace.run('init', '-no-color')
    expect(plain.text).not.toMatch(/checksum/i)

    const upgraded = await workspace.succeed('init', '-no-color', '-upgrade')
    expect(upgraded.text).toContain(`Installed ekb/ekb v${second.version}`)
    expect(await workspace.readFile('.terraform.lock.hcl')).toContain(`version = "${second.version}"`)
    await workspace.succeed('init', '-no-color', '-lockfile=readonly')
  })
})
