import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from './pipeline.ts'
import { VERSION } from './release.ts'

/** What a person has, or an earlier step of a pipeline has made: the engine, ekb, and the provider for both engines. */
export async function installTools({
  engine,
  machine,
  release,
}: Pick<Job, 'engine' | 'machine' | 'release'>): Promise<void> {
  await machine.install(engine.binary, engine.path)
  const home = join(machine.home, 'ekb')
  await mkdir(home)
  const unpacked = await machine.run(['tar', '-xzf', release.path('ekb_linux_amd64.tar.gz'), '-C', home])
  if (unpacked.code !== 0) throw new Error(unpacked.stderr)
  await machine.install('ekb', join(home, 'ekb'))
  const zip = `terraform-provider-ekb_${VERSION}_linux_amd64.zip`
  for (const registry of ['registry.terraform.io', 'registry.opentofu.org']) {
    const plugins = join(machine.home, '.terraform.d/plugins', registry, 'ekb/ekb')
    await mkdir(plugins, { recursive: true })
    await copyFile(release.path(zip), join(plugins, zip))
  }
}
