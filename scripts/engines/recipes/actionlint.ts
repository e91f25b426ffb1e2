import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

/** actionlint: checks the workflows and actions for GitHub. */
export const actionlint: Recipe = {
  name: 'actionlint',
  binary: 'actionlint',
  versions: ['1.7.12'],
  needs: 'go 1.26 or newer',
  engine: false,
  build: (_version, folder) =>
    buildGoProgram(
      {
        module: join(import.meta.dirname, '../modules/actionlint'),
        program: 'github.com/rhysd/actionlint/cmd/actionlint',
        binary: 'actionlint',
      },
      folder,
    ),
}
