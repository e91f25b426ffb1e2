import type { Recipe } from './recipe.ts'
import { actionlint } from './recipes/actionlint.ts'
import { goFloor } from './recipes/go-floor.ts'
import { hadolint } from './recipes/hadolint.ts'
import { kubeScore } from './recipes/kube-score.ts'
import { kubeconform } from './recipes/kubeconform.ts'
import { moto } from './recipes/moto.ts'
import { ociRegistry } from './recipes/oci-registry.ts'
import { opa } from './recipes/opa.ts'
import { opentofu } from './recipes/opentofu.ts'
import { oras } from './recipes/oras.ts'
import { pipelinePython } from './recipes/pipeline-python.ts'
import { postgresql } from './recipes/postgresql.ts'
import { pulumi } from './recipes/pulumi.ts'
import { pulumiLanguages } from './recipes/pulumi-languages.ts'
import { pulumiPython } from './recipes/pulumi-python.ts'
import { pulumiSdkGenerator } from './recipes/pulumi-sdk-generator.ts'
import { restapi } from './recipes/restapi.ts'
import { restful } from './recipes/restful.ts'
import { terraform } from './recipes/terraform.ts'

/** Everything that the engine cache can be filled with. One more engine is one more line here. */
export const catalog: readonly Recipe[] = [
  terraform,
  opentofu,
  pulumi,
  pulumiSdkGenerator,
  pulumiPython,
  pulumiLanguages,
  restapi,
  restful,
  goFloor,
  opa,
  actionlint,
  hadolint,
  kubeScore,
  kubeconform,
  oras,
  ociRegistry,
  pipelinePython,
  moto,
  postgresql,
]

/** One engine in one version. */
export interface Wanted {
  readonly recipe: Recipe
  readonly version: string
}

/** The recipe with this name or with this command's name (`opentofu` or `tofu`), if there is one. */
export function recipeFor(name: string): Recipe | undefined {
  return catalog.find(recipe => recipe.name === name || recipe.binary === name)
}

/**
 * Reads `NAME` (all pinned versions) or `NAME@VERSION`. Throws a `RangeError` that lists what there is for a
 * name or a version that is not in the catalog.
 */
export function parseWanted(text: string): readonly Wanted[] {
  const [name = '', version] = text.split('@', 2)
  const recipe = recipeFor(name)
  if (recipe === undefined) {
    throw new RangeError(`no engine is called "${name}": ${catalog.map(known => known.name).join(', ')}`)
  }
  if (version === undefined) return recipe.versions.map(pinned => ({ recipe, version: pinned }))
  if (!recipe.versions.includes(version)) {
    throw new RangeError(
      `${recipe.name} "${version}" is not among the pinned versions: ${recipe.versions.join(', ')}`,
    )
  }
  return [{ recipe, version }]
}
