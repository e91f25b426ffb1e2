import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

/** oras: puts files into a registry of container images. */
export const oras: Recipe = {
  name: 'oras',
  binary: 'oras',
  versions: ['1.3.6'],
  needs: 'go 1.26 or newer',
  engine: false,
  build: (_version, folder) =>
    buildGoProgram(
      {
        module: join(import.meta.dirname, '../modules/oras'),
        program: 'oras.land/oras/cmd/oras',
        binary: 'oras',
      },
      folder,
    ),
}
