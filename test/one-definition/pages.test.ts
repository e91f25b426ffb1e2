import { expect, test } from 'vitest'
import { providerSchemaJson } from '../../scripts/generate/cdk/packages.ts'
import { referencePages } from '../../scripts/generate/reference/pages.ts'
import { ADDED, WITH_ADDED } from './added-attributes.ts'

test('the reference page tells of the added attributes', () => {
  const page = referencePages(WITH_ADDED).get('docs/resources/api_key.md') ?? ''
  for (const [name, { description }] of Object.entries(ADDED)) {
    const line = page.split('\n').find(text => text.startsWith(`- \`${name}\` (`))
    expect(line, name).toContain(description)
  }
})

test('the schema that bindings are generated from has the added attributes', () => {
  const [provider] = Object.values(providerSchemaJson(WITH_ADDED).provider_schemas)
  expect(provider?.resource_schemas['ekb_api_key']?.block.attributes).toMatchObject({
    team: { type: 'string', optional: true },
    is_watched: { type: 'bool', optional: true, computed: true },
    cost_tags: { type: ['map', 'string'], optional: true },
  })
})
