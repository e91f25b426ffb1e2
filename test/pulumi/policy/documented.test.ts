import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import { keyPolicies } from '../../../src/pulumi/policy/index.ts'

const LEVELS = ['advisory', 'mandatory', 'disabled']
const pages = ['packages/policy/README.md', 'docs/review.md']

test('the README has every policy, with its level and its setting', async () => {
  const readme = await readFile(join(root, 'packages/policy/README.md'), 'utf8')
  const rows = [...readme.matchAll(/^\| (EKB\d+) \|[^|]*\| (\w+) \| (?:`(\w+)`|)/gm)].map(row => row.slice(1))
  expect(rows).toEqual(
    keyPolicies().map(({ name, enforcementLevel, configSchema }) => [
      name,
      enforcementLevel,
      Object.keys(configSchema?.properties ?? {})[0],
    ]),
  )
})

test.each(pages)('the configuration on %s is one that the engine takes', async page => {
  const text = await readFile(join(root, page), 'utf8')
  const [, json = ''] = /```json[^\n]*\n(\{\n {2}"EKB[\s\S]*?)```/.exec(text) ?? []
  const shown = Object.entries(JSON.parse(json) as Record<string, unknown>)
  expect(shown.length).toBeGreaterThan(3)
  for (const [name, given] of shown) {
    const policy = keyPolicies().find(one => one.name === name)
    expect(policy, name).toBeDefined()
    if (typeof given === 'string') expect(LEVELS).toContain(given)
    else {
      const schema = { type: 'object', additionalProperties: false, ...policy?.configSchema }
      expect(new Ajv({ strict: false }).validate(schema, given), name).toBe(true)
    }
  }
})
