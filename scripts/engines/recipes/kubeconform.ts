import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError, runOrFail } from '../../command.ts'
import type { Recipe } from '../recipe.ts'
import { buildGoProgram } from './go-module.ts'

/** What Kubernetes 1.30 publishes of its API stands in the sources of kubectl-validate. */
const SCHEMAS = { module: 'sigs.k8s.io/kubectl-validate@v0.0.4', kubernetes: '1.30' }
const SUM = 'h1:tGKuv0awYHn11Cb6KPsZKxUmHgavF46K3NvVH0Nse9U='

/** The groups that manifests of our pages are of, and the folders in which their kinds are. */
const GROUPS = { batch: 'batch', networking: 'networking.k8s.io' }

/** kubeconform, and beside it the folder `schemas` with what Kubernetes accepts: it asks nobody for them. */
export const kubeconform: Recipe = {
  name: 'kubeconform',
  binary: 'kubeconform',
  versions: [`0.8.0-kubernetes-${SCHEMAS.kubernetes}`],
  needs: 'go 1.26 or newer',
  engine: false,
  async build(_version, folder) {
    const module = join(import.meta.dirname, '../modules/kubeconform')
    const program = 'github.com/yannh/kubeconform/cmd/kubeconform'
    await buildGoProgram({ module, program, binary: 'kubeconform' }, folder)
    const stdout = await runOrFail('go', ['mod', 'download', '-json', SCHEMAS.module], { cwd: module })
    const { Dir, Sum } = JSON.parse(stdout) as { readonly Dir: string; readonly Sum: string }
    if (Sum !== SUM) throw new CommandError(`${SCHEMAS.module} has the checksum ${Sum}, not ${SUM}`)
    await mkdir(join(folder, 'schemas'))
    for (const [group, path] of Object.entries(GROUPS)) {
      const file = join(Dir, 'pkg/openapiclient/builtins', SCHEMAS.kubernetes, 'apis', path, 'v1.json')
      const schemas = schemasIn(JSON.parse(await readFile(file, 'utf8')))
      for (const [kind, schema] of Object.entries(schemas))
        await writeFile(join(folder, 'schemas', `${kind}-${group}-v1.json`), JSON.stringify(schema))
    }
  },
}

interface OpenApi {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface Schema {
  readonly properties?: object
  readonly additionalProperties?: unknown
  readonly 'x-kubernetes-group-version-kind'?: readonly { readonly kind: string }[]
}

/** A JSON Schema for each kind of an OpenAPI document, by its name in lower case. What has no such name is refused. */
function schemasIn({ components }: OpenApi): Readonly<Record<string, object>> {
  const closed = Object.entries(components.schemas).map(([name, schema]) => [
    name,
    schema.properties === undefined ? schema : { additionalProperties: false, ...schema },
  ])
  const definitions = { components: { schemas: Object.fromEntries(closed) } }
  return Object.fromEntries(
    Object.entries(components.schemas).flatMap(([name, schema]) =>
      (schema['x-kubernetes-group-version-kind'] ?? []).map(({ kind }) => [
        kind.toLowerCase(),
        { $ref: `#/components/schemas/${name}`, ...definitions },
      ]),
    ),
  )
}
