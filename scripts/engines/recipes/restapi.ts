import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

/** A provider in Go that manages objects of a REST API: the peer that benchmarks are measured against. */
export const restapi: Recipe = {
  name: 'restapi',
  binary: 'terraform-provider-restapi',
  versions: ['1.20.0'],
  needs: 'go 1.26 or newer',
  engine: false,
  build: (_version, folder) =>
    buildGoProgram(
      {
        module: join(import.meta.dirname, '../modules/restapi'),
        program: 'github.com/Mastercard/terraform-provider-restapi',
        binary: 'terraform-provider-restapi',
      },
      folder,
    ),
}
