import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { pythonEnvironment } from './python-environment.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const requirements = join(import.meta.dirname, 'pulumi-python-requirements.txt')

/** The release of Pulumi's Python SDK, and which packages stand beside it. */
const version = `3.259.0-${sourceFingerprint(requirements)}`

/** A Python environment with Pulumi's SDK and a type checker, in which our own Python SDK is tried. */
export const pulumiPython: Recipe = {
  name: 'pulumi-python',
  binary: 'python',
  versions: [version],
  needs: 'python3 3.10 or newer with pip 22.3 or newer (Linux or macOS)',
  engine: false,
  build: (_version, folder) => pythonEnvironment(folder, requirements),
}
