import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { run } from '../../../../scripts/command.ts'
import { packageSchema } from '../../../../src/pulumi/provider/schema/package-schema.ts'
import { version } from '../../../../src/version.ts'
import { requireSdkGenerator } from '../../../packages/support/toolchain.ts'

/** A schema whose parts a test may put in the wrong. */
type Loose = Record<string, Record<string, Record<string, Record<string, unknown>>>>

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-schemas-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What Pulumi's metaschema and binder say of our schema after a change. */
async function check(context: TestContext, change: (schema: Loose) => void = () => undefined) {
  const generator = await requireSdkGenerator(context)
  const schema = structuredClone(packageSchema(version)) as unknown as Loose
  change(schema)
  const file = join(await mkdtemp(join(folder, 'schema-')), 'schema.json')
  await writeFile(file, JSON.stringify(schema))
  const { code, stderr } = await run(generator, [file])
  return { code, said: stderr }
}

function resource(schema: Loose): Record<string, Record<string, unknown>> {
  return schema['resources']?.['ekb:index:ApiKey'] ?? {}
}

test('the schema is valid, without a warning', async context => {
  expect(await check(context)).toEqual({ code: 0, said: '' })
})

test.for<[string, (schema: Loose) => void, RegExp]>([
  [
    'a required property that there is not',
    schema => Object.assign(resource(schema), { required: ['owner'] }),
    /#\/resources\/ekb:index:ApiKey\/required\/0: unknown required property "owner"/,
  ],
  [
    'a reference to a type that there is not',
    schema =>
      Object.assign(resource(schema)['properties'] ?? {}, { type: { $ref: '#/types/ekb:index:Nothing' } }),
    /#\/resources\/ekb:index:ApiKey\/properties\/type\/\$ref: .*ekb:index:Nothing/,
  ],
  [
    'a property of no known type',
    schema => Object.assign(resource(schema)['properties'] ?? {}, { type: { type: 'text' } }),
    /#\/resources\/ekb:index:ApiKey\/properties\/type/,
  ],
  [
    'a word that the schema does not have',
    schema => Object.assign(schema, { licence: 'MIT' }),
    /unknown field "licence"/,
  ],
  ['a version that is none', schema => Object.assign(schema, { version: 'one' }), /#\/version: /],
])('%s is an error that names its place', async ([, change, place], context) => {
  const { code, said } = await check(context, change)
  expect(code).toBe(1)
  expect(said).toMatch(place)
})
