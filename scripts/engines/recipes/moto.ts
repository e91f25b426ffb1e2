import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { pythonEnvironment } from './python-environment.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const requirements = join(import.meta.dirname, 'moto-requirements.txt')

/** The release of moto, and which packages stand beside it. */
const version = `5.2.5-${sourceFingerprint(requirements)}`

/** A Python environment with moto, which serves the APIs of AWS on loopback, and with the AWS CLI. */
export const moto: Recipe = {
  name: 'moto',
  binary: 'python',
  versions: [version],
  needs: 'python3 3.10 or newer with pip 22.3 or newer (Linux or macOS)',
  engine: false,
  build: (_version, folder) => pythonEnvironment(folder, requirements),
}
