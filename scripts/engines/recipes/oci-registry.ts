import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

/** A registry of container images that keeps them in memory: `oci-registry -port N`. */
export const ociRegistry: Recipe = {
  name: 'oci-registry',
  binary: 'oci-registry',
  versions: ['0.22.1'],
  needs: 'go 1.26 or newer',
  engine: false,
  build: (_version, folder) =>
    buildGoProgram(
      {
        module: join(import.meta.dirname, '../modules/oci-registry'),
        program: 'github.com/google/go-containerregistry/cmd/registry',
        binary: 'oci-registry',
      },
      folder,
    ),
}
