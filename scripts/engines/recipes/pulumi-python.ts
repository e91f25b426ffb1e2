import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../command.ts'
import type { Recipe } from '../recipe.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const requirements = join(import.meta.dirname, 'pulumi-python-requirements.txt')

/** The release of Pulumi's Python SDK, and which packages stand beside it. */
const version = `3.259.0-${sourceFingerprint(requirements)}`

/**
 * A Python environment with Pulumi's SDK and a type checker, in which our own Python SDK is tried. Packages
 * are pinned by version, not by checksum: which wheel fits depends on the machine.
 */
export const pulumiPython: Recipe = {
  name: 'pulumi-python',
  binary: 'python',
  versions: [version],
  needs: 'python3 3.10 or newer with pip 22.3 or newer (Linux or macOS)',
  engine: false,
  async build(_version, folder) {
    // Some systems ship Python without the copy of pip that an environment would get, so theirs is used.
    await runOrFail('python3', ['-m', 'venv', '--without-pip', folder])
    await runOrFail('python3', [
      ...['-m', 'pip', '--python', join(folder, 'bin', 'python'), '--quiet', '--disable-pip-version-check'],
      ...['--no-input', 'install', '--only-binary', ':all:', '--requirement', requirements],
    ])
    // Python finds its environment only from a path in `bin`, so a link at the top would not do.
    const launcher = join(folder, 'python')
    await writeFile(launcher, '#!/bin/sh\nexec "$(dirname "$0")/bin/python" "$@"\n')
    await chmod(launcher, 0o755)
  },
}
