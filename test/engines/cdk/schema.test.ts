import { expect, test } from 'vitest'
import { providerSchemaJson } from '../../../scripts/generate/cdk/packages.ts'
import type { SchemaJson } from '../../../scripts/generate/cdk/schema-json.ts'
import { describeNewest, openWorkspace } from '../harness/index.ts'

describeNewest('the schema that bindings are made from', { terraform: '1.11' }, engine => {
  test('is the one that the engine tells of the provider', async () => {
    await using ws = await openWorkspace({ engine })
    const told = JSON.parse((await ws.succeed('providers', 'schema', '-json')).stdout) as SchemaJson
    const [[address, schemas] = []] = Object.entries(told.provider_schemas)
    if (address === undefined || schemas === undefined) throw new Error('the engine tells of no provider')
    // Constructs have no ephemeral resources, lists, actions, functions and identities.
    const { provider, resource_schemas, data_source_schemas } = schemas
    expect(providerSchemaJson()).toEqual({
      format_version: told.format_version,
      provider_schemas: { [address]: { provider, resource_schemas, data_source_schemas } },
    })
  })
})
