import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { pythonEnvironment } from './python-environment.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const requirements = join(import.meta.dirname, 'pipeline-python-requirements.txt')

/** The release of pre-commit, and which packages stand beside it. */
const version = `4.7.0-${sourceFingerprint(requirements)}`

/** A Python environment with pre-commit, and with the schemas of other hosts' pipeline files (check-jsonschema). */
export const pipelinePython: Recipe = {
  name: 'pipeline-python',
  binary: 'python',
  versions: [version],
  needs: 'python3 3.10 or newer with pip 22.3 or newer (Linux or macOS)',
  engine: false,
  build: (_version, folder) => pythonEnvironment(folder, requirements),
}
