import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

/** A provider in Go that manages objects of a REST API, and has write-only arguments. */
export const restful: Recipe = {
  name: 'restful',
  binary: 'terraform-provider-restful',
  versions: ['0.25.2'],
  needs: 'go 1.26 or newer',
  engine: false,
  build: (_version, folder) =>
    buildGoProgram(
      {
        module: join(import.meta.dirname, '../modules/restful'),
        program: 'github.com/magodo/terraform-provider-restful',
        binary: 'terraform-provider-restful',
      },
      folder,
    ),
}
