import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  API_KEY,
  API_KEY_DATA,
  API_KEYS,
  AUTOMATOR_KEY,
  type Definition,
  describeProperty,
  type Properties,
  type Property,
  SETTINGS,
  wordsFor,
} from '../../src/keys/model/index.ts'

const root = join(import.meta.dirname, '..', '..')

/** Every page of the Terraform reference, by its path from the root, in the layout that registries show. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/index.md', providerPage()],
    ['docs/resources/api_key.md', page(API_KEY, 'quickstart', importSection())],
    ['docs/data-sources/api_key.md', page(API_KEY_DATA, 'read-existing')],
    ['docs/data-sources/api_keys.md', page(API_KEYS, 'rotation')],
    ['docs/data-sources/automator_key.md', page(AUTOMATOR_KEY, 'read-existing')],
  ])
}

function providerPage(): string {
  const settings = Object.entries(SETTINGS.properties).map(([name, property]) => describe(name, property))
  return lines(
    frontMatter('ekb provider', 'API keys of Automation Anywhere Enterprise Knowledge projects as code.'),
    '# ekb provider',
    wordsFor('terraform', SETTINGS.description),
    '## Example',
    example('quickstart'),
    '## Settings',
    'All are optional in the block; `endpoint`, `api_key` and `api_secret` must come from somewhere.',
    settings.join('\n'),
    'Proxies are taken from `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`.',
  )
}

function page(definition: Definition, exampleName: string, more: readonly string[] = []): string {
  const title = `ekb_${definition.name} (${definition.kind})`
  return lines(
    frontMatter(title, definition.summary),
    `# ${title}`,
    wordsFor('terraform', definition.description),
    '## Example',
    example(exampleName),
    ...more,
    ...section('Required', definition.properties, property => property.input === 'required'),
    ...section('Optional', definition.properties, property => property.input === 'optional'),
    ...section('Read only', definition.properties, property => property.input === undefined),
  )
}

function section(title: string, properties: Properties, wanted: (property: Property) => boolean): string[] {
  const listed = Object.entries(properties).filter(([, property]) => wanted(property))
  if (listed.length === 0) return []
  return [`## ${title}`, listed.map(([name, property]) => describe(name, property)).join('\n')]
}

function describe(name: string, property: Property, indent = ''): string {
  const marks = [propertyType(property), ...(property.sensitive ? ['sensitive'] : [])].join(', ')
  const replaces = property.onChange === 'replace' ? ' A change replaces the key.' : ''
  const line = `${indent}- \`${name}\` (${marks}) ${describeProperty('terraform', property)}${replaces}`
  if (typeof property.type === 'string') return line
  const nested = Object.entries(property.type.listOf).map(([inner, it]) => describe(inner, it, `${indent}  `))
  return [line, ...nested].join('\n')
}

function propertyType({ type }: Property): string {
  if (typeof type !== 'string') return 'list of objects'
  return { text: 'string', flag: 'true or false', 'whole number': 'number', 'text map': 'map of strings' }[
    type
  ]
}

function importSection(): string[] {
  return [
    '## Import',
    'By the public id, by project and id, or by a name that matches exactly one key; never by the key value. The `ekb_api_keys` data source lists the ids.',
    fence(
      'sh',
      [
        'terraform import ekb_api_key.bot key_91b2c07e5d3fa846',
        'terraform import ekb_api_key.bot 5f0c2d7e91a34b68c0de12/key_91b2c07e5d3fa846',
        'terraform import ekb_api_key.bot name:teams-bot',
      ].join('\n'),
    ),
    'An imported key keeps its value. Its `secret` was shown once, when it was created, so it is null; rotate the key if the secret is needed.',
  ]
}

function example(name: string): string {
  return fence('hcl', readFileSync(join(root, 'examples', 'terraform', name, 'main.tf'), 'utf8').trimEnd())
}

function frontMatter(title: string, description: string): string {
  return `---\npage_title: "${title}"\ndescription: "${description}"\n---`
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

function lines(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}
