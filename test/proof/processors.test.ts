import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformName, writeCliConfig } from '../../scripts/build/mirror.ts'
import { run } from '../../scripts/command.ts'
import { findEngine } from '../../scripts/engines/find.ts'
import { fetchTools } from '../../scripts/proof/tools.ts'
import { loaderOf } from '../../scripts/release/pin/c-library.ts'
import { emulatorFor, openWorkspace, settingsOf } from '../engines/harness/index.ts'
import { liveThrough, MAIN } from './support/lifecycle.ts'
import { unpackProvider, version } from './support/release.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-processors-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A processor that is emulated, and how the emulator is called for it. */
const PROCESSORS = [
  { name: 'arm64', arch: 'arm64', emulator: 'qemu-aarch64-static', options: '' },
  { name: 'x64 without AVX', arch: 'amd64', emulator: 'qemu-x86_64-static', options: '-cpu Nehalem' },
] as const

test.each(PROCESSORS)(
  'the provider for Linux runs on $name, with the C library of its archive',
  async processor => {
    const engine = await findEngine('terraform')
    if (engine === undefined) throw new Error('no terraform is there: npm run engines terraform')
    const { arch } = processor
    const packaged = join(folder, arch)
    await unpackProvider({ os: 'linux', arch }, packaged)
    const lib = join(packaged, 'lib')
    const qemu = `${join(await fetchTools(), 'usr/bin', processor.emulator)} ${processor.options}`
    const program = `${qemu} ${lib}/glibc/${loaderOf(arch)} --library-path ${lib}/glibc ${lib}/terraform-provider-ekb`
    expect((await run('sh', ['-c', `${program} --version`])).stdout).toContain(
      `terraform-provider-ekb ${version}`,
    )

    const mirror = join(folder, `mirror-${arch}`)
    const home = join(mirror, 'registry.terraform.io/ekb/ekb', version, platformName())
    await mkdir(home, { recursive: true })
    await writeFile(join(home, `terraform-provider-ekb_v${version}`), `#!/bin/sh\nexec ${program} "$@"\n`, {
      mode: 0o755,
    })
    const cliConfig = join(folder, `${arch}.rc`)
    await writeCliConfig(cliConfig, mirror)
    await using emulator = await emulatorFor()
    const env = settingsOf(emulator)
    await using workspace = await openWorkspace({ engine, main: MAIN, env, cliConfig, init: false })
    await liveThrough(workspace.run, emulator)
  },
)
