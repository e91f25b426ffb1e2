import { join } from 'node:path'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

/** kube-score: says what a manifest for Kubernetes lacks that a careful operator would set. */
export const kubeScore: Recipe = {
  name: 'kube-score',
  binary: 'kube-score',
  versions: ['1.20.0'],
  needs: 'go 1.26 or newer',
  engine: false,
  build: (_version, folder) =>
    buildGoProgram(
      {
        module: join(import.meta.dirname, '../modules/kube-score'),
        program: 'github.com/zegl/kube-score/cmd/kube-score',
        binary: 'kube-score',
      },
      folder,
    ),
}
