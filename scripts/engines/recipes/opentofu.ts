import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'
import { versionJson } from './version-json.ts'

/**
 * OpenTofu from its Go module. Its `main` package has a `replace` of its own, so that `go install` refuses it;
 * the wrapper module repeats that line. Minutes of work on a cold Go build cache.
 */
export const opentofu: Recipe = {
  name: 'opentofu',
  binary: 'tofu',
  versions: ['1.12.6'],
  needs: 'go 1.26 or newer',
  engine: true,
  versionCommand: versionJson,
  build: (_version, folder) =>
    buildGoProgram(
      {
        module: join(import.meta.dirname, '../modules/opentofu'),
        program: 'github.com/opentofu/opentofu/cmd/tofu',
        binary: 'tofu',
        variables: { 'github.com/opentofu/opentofu/version.dev': 'no' },
      },
      folder,
    ),
}
