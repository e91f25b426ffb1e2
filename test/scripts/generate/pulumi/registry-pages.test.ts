import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../scripts/build/places.ts'
import { pulumiRegistryPages } from '../../../../scripts/generate/pulumi/registry-pages.ts'
import { MANAGED_KEY } from '../../../../src/pulumi/provider/schema/examples/index.ts'
import { packageSchema } from '../../../../src/pulumi/provider/schema/package-schema.ts'

const pages = pulumiRegistryPages()
const schema = packageSchema('1.2.3')
const index = pages.get('docs/_index.md') ?? ''

// What Pulumi's registry asks of a package: the names of these files, their front matter, and the sections.
test('the pages are where the registry fetches them', () => {
  expect([...pages.keys()]).toEqual(['docs/_index.md', 'docs/installation-configuration.md'])
})

describe.each([...pages])('%s', (_, text) => {
  test('has the front matter, and no heading of the first order', () => {
    expect(text).toMatch(/^---\ntitle: Enterprise Knowledge.*\nmeta_desc: .+\.\nlayout: package\n---\n\n/)
    expect(text).not.toMatch(/^# /m)
  })

  test('has a chooser for each choice, in the languages that the SDKs are in', () => {
    const choosers = [
      ...text.matchAll(
        /\{\{< chooser language "(?<languages>[^"]+)" >\}\}(?<choices>[\s\S]*?)\{\{< \/chooser >\}\}/g,
      ),
    ]
    expect(choosers.length).toBeGreaterThan(0)
    for (const { groups } of choosers) {
      const choices = [...(groups?.['choices'] ?? '').matchAll(/\{\{% choosable language (\w+) %\}\}/g)]
      expect(choices.map(([, language]) => language)).toEqual(groups?.['languages']?.split(','))
      expect(groups?.['languages']).toBe('typescript,python,go,yaml')
      expect(groups?.['choices']?.match(/\{\{% \/choosable %\}\}/g)).toHaveLength(4)
    }
  })

  test('leaves nothing to fill in, and links to nothing but whole addresses', () => {
    expect(text.replaceAll(/\{\{[<%].*?[%>]\}\}/g, '')).not.toMatch(/\{\{|\}\}/)
    expect(text).not.toMatch(/\]\((?!https:)/)
    for (const [, file = ''] of text.matchAll(/github\.com\/ekb\/ekb\/blob\/main\/([^)#]+)/g)) {
      expect([file, existsSync(join(root, file))]).toEqual([file, true])
    }
  })

  test('names every option, and which are secret', () => {
    for (const [option, { secret, description }] of Object.entries(schema.config.variables)) {
      expect(text).toMatch(
        new RegExp(`^\\| \`${option}\` \\| (Yes|No) \\| ${secret ? 'Yes' : 'No'} \\| `, 'm'),
      )
      expect(text).toContain(description)
    }
  })
})

test('the overview has the sections that the registry wants, with the same program in each language', () => {
  const sections = [...index.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
  expect(sections.slice(0, 3)).toEqual(['Installation', 'Example Usage', 'Configuration'])
  for (const program of [MANAGED_KEY.typescript, MANAGED_KEY.python, MANAGED_KEY.go, MANAGED_KEY.yaml])
    expect(index).toContain(program)
})

test('the schema has the metadata without which the registry takes no package', () => {
  expect(schema).toMatchObject({
    displayName: 'Enterprise Knowledge',
    publisher: 'ekb',
    repository: 'https://github.com/ekb/ekb',
    pluginDownloadURL: 'github://api.github.com/ekb/ekb',
  })
})
