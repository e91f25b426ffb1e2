import { expect, test } from 'vitest'
import { providerSchemaJson } from '../../../scripts/generate/cdk/packages.ts'
import { describeNewest, openWorkspace } from '../harness/index.ts'

describeNewest('the schema that bindings are made from', { terraform: '1.11' }, engine => {
  test('is the one that the engine tells of the provider', async () => {
    await using ws = await openWorkspace({ engine })
    const told: unknown = JSON.parse((await ws.succeed('providers', 'schema', '-json')).stdout)
    expect(providerSchemaJson()).toEqual(told)
  })
})
