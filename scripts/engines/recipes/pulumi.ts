import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

const module = join(import.meta.dirname, '../modules/pulumi')
const tags = ['osusergo', 'grpcnotrace']

/**
 * The Pulumi CLI from its Go module, which names a local folder and so cannot be installed directly, and the
 * language host for YAML programs, which the CLI finds beside itself. Minutes of work on a cold build cache.
 */
export const pulumi: Recipe = {
  name: 'pulumi',
  binary: 'pulumi',
  versions: ['3.259.0'],
  needs: 'go 1.26 or newer',
  engine: true,
  versionCommand: { args: ['version'], read: text => /^v(\d+\.\d+\.\d+)/.exec(text)?.[1] },
  async build(version, folder) {
    const variables = { 'github.com/pulumi/pulumi/sdk/v3/go/common/version.Version': `v${version}` }
    const programs = {
      pulumi: 'github.com/pulumi/pulumi/pkg/v3/cmd/pulumi',
      'pulumi-language-yaml': 'github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml',
    }
    for (const [binary, program] of Object.entries(programs)) {
      await buildGoProgram({ module, program, binary, variables, tags }, folder)
    }
  },
}
