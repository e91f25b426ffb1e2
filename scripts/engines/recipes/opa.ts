import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

/** Open Policy Agent: runs the sample policy over reports of a review. */
export const opa: Recipe = {
  name: 'opa',
  binary: 'opa',
  versions: ['1.22.2'],
  needs: 'go 1.26 or newer',
  engine: false,
  versionCommand: { args: ['version'], read: printed => /^Version: (\S+)$/m.exec(printed)?.[1] },
  build: (_version, folder) =>
    buildGoProgram(
      {
        module: join(import.meta.dirname, '../modules/opa'),
        program: 'github.com/open-policy-agent/opa',
        binary: 'opa',
      },
      folder,
    ),
}
