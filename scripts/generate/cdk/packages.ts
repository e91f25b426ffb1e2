import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRedactor } from '../../../src/core/redaction/redaction.ts'
import {
  DEFINITIONS,
  type Definition,
  type Definitions,
  dataSourcesIn,
  type Property,
  resourcesIn,
  SETTINGS,
} from '../../../src/keys/model/index.ts'
import { realParts } from '../../../src/platform/real-parts.ts'
import { createProvider } from '../../../src/terraform/provider/provider.ts'
import { release } from '../../../src/version.ts'
import { compile } from '../compile.ts'
import { sharedSource } from '../shared-source.ts'
import { type Binding, generateBindings } from './bindings.ts'
import { FRAMEWORKS, type Framework } from './framework.ts'
import { refine, refineProvider } from './refine.ts'
import { type SchemaJson, schemaJson } from './schema-json.ts'

/** The address that bindings are generated for; in the bindings it is written without the registry. */
const ADDRESS = 'registry.terraform.io/ekb/ekb'

/** What has bindings. The CDKs know no other kinds. */
const BOUND: Definitions = [...resourcesIn(DEFINITIONS), ...dataSourcesIn(DEFINITIONS)]

/** The framework that `src/cdk` is written for. */
const WRITTEN_FOR = 'cdktn'

/** Everything that the packages `@ekb/cdktf` and `@ekb/cdktn` ship besides what is written by hand. */
export async function cdkPackages(): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>()
  for (const framework of FRAMEWORKS) {
    const folder = await mkdtemp(join(tmpdir(), 'ekb-cdk-'))
    try {
      for (const [path, text] of await packageFiles(framework, folder)) {
        made.set(`packages/${framework.name}/lib/${path}`, text)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return made
}

/** The provider as an engine would describe it, with what this version defines or with these definitions. */
export function providerSchemaJson(definitions: Definitions = DEFINITIONS): SchemaJson {
  const parts = realParts({ version: '', env: {}, redactor: createRedactor() })
  return schemaJson(ADDRESS, createProvider(parts, definitions))
}

async function packageFiles(framework: Framework, folder: string): Promise<ReadonlyMap<string, string>> {
  const bindings = await generateBindings(framework, providerSchemaJson(), join(folder, 'generated'))
  const sources = new Map(
    await sharedSource(['src/cdk/index.ts'], (target, path) => inFramework(target, path, framework)),
  )
  for (const binding of bindings) sources.set(`bindings/${binding.name}.ts`, refined(binding))
  const names = bindings.map(({ name }) => `export * from './${name}.ts'\n`)
  sources.set('bindings/index.ts', names.join(''))
  return compile(sources, folder)
}

/** What `src/cdk` imports, for a framework: that one's package, and the bindings beside the constructs. */
function inFramework(target: string, path: string, { name }: Framework): string {
  if (target === WRITTEN_FOR) return name
  if (target !== `@ekb/${WRITTEN_FOR}/bindings`) return target
  return `${'../'.repeat(path.split('/').length - 1)}bindings/index.ts`
}

function refined({ name, text }: Binding): string {
  if (name === 'provider') {
    const [major, minor] = release.split('.')
    return refineProvider(text, { title: 'the provider', ...SETTINGS }, `~> ${major}.${minor}`)
  }
  const definition = BOUND.find(it => fileName(it) === name)
  if (definition === undefined) throw new Error(`cdk: no definition describes the binding ${name}`)
  return refine(text, {
    title: `${definition.kind} ekb_${definition.name}`,
    ...definition,
    elsewhere: typesBefore(definition),
  })
}

/** The types of accepted values that bindings of earlier definitions have: each type is declared once. */
function typesBefore(definition: Definition): Readonly<Record<string, string>> {
  const earlier = BOUND.slice(
    0,
    BOUND.findIndex(({ name, kind }) => name === definition.name && kind === definition.kind),
  )
  return Object.fromEntries(
    earlier
      .toReversed()
      .flatMap(one =>
        Object.values<Property>(one.properties).flatMap(({ oneOfName, input }) =>
          oneOfName === undefined || input === undefined ? [] : [[oneOfName, `./${fileName(one)}.ts`]],
        ),
      ),
  )
}

/** What the generators call the file of a type. */
function fileName({ kind, name }: Definition): string {
  return `${kind === 'resource' ? '' : 'data-ekb-'}${name.replaceAll('_', '-')}`
}
