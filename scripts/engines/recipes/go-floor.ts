import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const module = join(import.meta.dirname, '../modules/go-floor')

/** The release of terraform-plugin-framework that it is made with. */
export const FRAMEWORK_VERSION = '1.19.0'

/** A changed source is another version, so that a cached program is never an old one. */
const version = `${FRAMEWORK_VERSION}-${sourceFingerprint(...['go.mod', 'main.go', 'api_key.go'].map(file => join(module, file)))}`

/** A provider in Go with the attributes of `ekb_api_key` that asks nobody: the floor of the benchmarks. */
export const goFloor: Recipe = {
  name: 'go-floor',
  binary: 'terraform-provider-floor',
  versions: [version],
  needs: 'go 1.26 or newer',
  engine: false,
  build: (_version, folder) =>
    buildGoProgram({ module, program: '.', binary: 'terraform-provider-floor' }, folder),
}
