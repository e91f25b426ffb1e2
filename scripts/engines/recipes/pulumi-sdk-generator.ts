import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const module = join(import.meta.dirname, '../modules/pulumi')

/**
 * The release of Pulumi whose generators it has, and what it is made of: a changed source is another version,
 * so that a cached program is never an old one.
 */
const version = `3.259.0-${sourceFingerprint(join(module, 'go.mod'), join(module, 'generate-sdk/main.go'))}`

/**
 * Our command around Pulumi's own SDK generators, for Node.js, Python and Go. The language hosts that have
 * them are not to be had as modules; the generators are, in the module of the CLI.
 */
export const pulumiSdkGenerator: Recipe = {
  name: 'pulumi-sdk-generator',
  binary: 'generate-sdk',
  versions: [version],
  needs: 'go 1.26 or newer',
  engine: false,
  build: (_version, folder) =>
    buildGoProgram({ module, program: './generate-sdk', binary: 'generate-sdk' }, folder),
}
