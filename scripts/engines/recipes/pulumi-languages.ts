import { copyFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../command.ts'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const module = join(import.meta.dirname, '../modules/pulumi')
const sources = ['main.go', 'program.go', 'nodejs.go', 'python.go', 'golang.go', 'policy_pack.go'].map(file =>
  join(module, 'language-host', file),
)

/**
 * The release of Pulumi whose SDKs it starts programs with, and what it is made of: a changed source is another
 * version, so that a cached program is never an old one.
 */
const version = `3.259.0-${sourceFingerprint(join(module, 'go.mod'), ...sources)}`

/** The SDK's own script that runs a Python program; in a release it stands beside the language host. */
const PYTHON_RUNNER = 'pulumi-language-python-exec'

/**
 * Language hosts for programs in Node.js, Python and Go, which are not to be had as modules: our command, under the
 * names that the CLI looks for on PATH.
 */
export const pulumiLanguages: Recipe = {
  name: 'pulumi-languages',
  binary: 'pulumi-language-go',
  versions: [version],
  needs: 'go 1.26 or newer (Linux or macOS)',
  engine: false,
  async build(_version, folder) {
    const variables = { 'github.com/pulumi/pulumi/sdk/v3/go/common/version.Version': 'v3.259.0' }
    const binary = 'pulumi-language-go'
    await buildGoProgram({ module, program: './language-host', binary, variables }, folder)
    for (const language of ['nodejs', 'python']) {
      await symlink(binary, join(folder, `pulumi-language-${language}`))
    }
    const sdk = await runOrFail('go', ['list', '-m', '-f', '{{.Dir}}', 'github.com/pulumi/pulumi/sdk/v3'], {
      cwd: module,
    })
    await copyFile(join(sdk.trim(), 'python/cmd', PYTHON_RUNNER), join(folder, PYTHON_RUNNER))
  },
}
