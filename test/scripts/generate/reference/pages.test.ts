import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../scripts/build/places.ts'
import { referencePages } from '../../../../scripts/generate/reference/pages.ts'
import {
  API_KEY,
  API_KEY_DATA,
  API_KEY_EPHEMERAL,
  API_KEY_LIST,
  API_KEYS,
  AUTOMATOR_KEY,
  type Definition,
  FUNCTIONS,
  type Properties,
  REVOKE_API_KEY,
  ROTATING_API_KEY,
  ROTATING_API_KEY_LIST,
  SETTINGS,
} from '../../../../src/keys/model/index.ts'
import { SETTING_VARIABLES } from '../../../../src/platform/settings/index.ts'
import { release } from '../../../../src/version.ts'

const pages = referencePages()
const DEFINED: readonly (readonly [path: string, definition: Pick<Definition, 'properties'>])[] = [
  ['docs/index.md', SETTINGS],
  ['docs/resources/api_key.md', API_KEY],
  ['docs/resources/rotating_api_key.md', ROTATING_API_KEY],
  ['docs/data-sources/api_key.md', API_KEY_DATA],
  ['docs/data-sources/api_keys.md', API_KEYS],
  ['docs/data-sources/automator_key.md', AUTOMATOR_KEY],
  ['docs/actions/revoke_api_key.md', REVOKE_API_KEY],
  ['docs/ephemeral-resources/api_key.md', API_KEY_EPHEMERAL],
  ['docs/list-resources/api_key.md', API_KEY_LIST],
  ['docs/list-resources/rotating_api_key.md', ROTATING_API_KEY_LIST],
]

/** Where registries look for pages, and `tfplugindocs` for the examples on them. */
const FOLDERS = ['resources', 'data-sources', 'ephemeral-resources', 'list-resources', 'actions', 'functions']

function pageOf(path: string): string {
  const text = pages.get(path)
  if (text === undefined) throw new Error(`no page ${path}`)
  return text
}

/** The line of an attribute in the section `Schema`. */
function lineOf(path: string, name: string): string {
  const schema = pageOf(path).split('\n## Schema\n')[1] ?? ''
  return schema.split('\n').find(line => line.startsWith(`- \`${name}\` (`)) ?? ''
}

function fences(path: string): string[] {
  return [...pageOf(path).matchAll(/^```hcl[^\n]*\n(?<code>[\s\S]*?)\n```$/gm)].map(
    match => match.groups?.['code'] ?? '',
  )
}

test('there is a page for the provider and for each of its types', () => {
  const paths = [
    ...DEFINED.map(([path]) => path),
    ...FUNCTIONS.map(({ name }) => `docs/functions/${name}.md`),
  ]
  expect([...pages.keys()].sort()).toEqual(paths.sort())
})

test.each(FUNCTIONS)(
  'the page of the function $name has the sections of a registry page',
  ({ name, parameters }) => {
    const text = pageOf(`docs/functions/${name}.md`)
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Example Usage',
      'Signature',
      'Arguments',
    ])
    for (const parameter of parameters) {
      const type = { string: 'String', bool: 'Boolean' }[parameter.type]
      const marks = 'nullable' in parameter ? `${type}, Nullable` : type
      expect(text).toContain(`\`${parameter.name}\` (${marks}) `)
    }
    expect(text).not.toMatch(/\{\{|\}\}/)
  },
)

describe.each(DEFINED)('%s', (path, { properties }) => {
  test('has the front matter and the sections of a registry page, in their order', () => {
    const text = pageOf(path)
    expect(text).toMatch(
      /^---\npage_title: "[^"]+"\nsubcategory: ""\ndescription: \|-\n {2}[^\n]+\.\n---\n\n# [^\n]+\n\n[A-Z]/,
    )
    const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
    expect(sections.slice(0, 1)).toEqual(['Example Usage'])
    expect(sections).toContain('Schema')
    expect(text).not.toMatch(/\{\{|\}\}/)
  })

  test('says of each attribute its type, whether it is sensitive, and its default', () => {
    for (const [name, property] of Object.entries<Properties[string]>(properties)) {
      const line = lineOf(path, name)
      expect(line).toMatch(
        property.sensitive
          ? /\(String, Sensitive\)/
          : /\((String|Boolean|Number|Map of String|List of Object|Attributes|Attributes List)\)/,
      )
      expect(line.includes('**Changing this replaces the key.**')).toBe(property.requiresReplace === true)
      if (property.default !== undefined) expect(line).toContain(`Defaults to \`${property.default}\`.`)
    }
  })

  test('begins with a short example', () => {
    const [first = ''] = fences(path)
    expect(first.split('\n').length).toBeLessThanOrEqual(path === 'docs/index.md' ? 16 : 5)
  })

  test('links to pages that there are', () => {
    const links = [...pageOf(path).matchAll(/\]\((?<target>[^)#]+)/g)].map(
      ({ groups }) => groups?.['target'] ?? '',
    )
    const ours = links.map(target =>
      target.replace(/^https:\/\/github\.com\/ekb\/ekb\/(blob|tree)\/main\//, '/'),
    )
    for (const target of ours.filter(link => !link.startsWith('https:'))) {
      const file = target.startsWith('/') ? target : join(dirname(path), target)
      expect([file, existsSync(join(root, file))]).toEqual([file, true])
    }
  })
})

test('what a list holds has an anchor and a schema of its own', () => {
  const text = pageOf('docs/data-sources/api_keys.md')
  expect(lineOf('docs/data-sources/api_keys.md', 'keys')).toContain('(#nestedatt--keys)')
  const nested = text.split('<a id="nestedatt--keys"></a>\n### Nested Schema for `keys`\n')[1] ?? ''
  const { listOf } = API_KEYS.properties.keys.type
  for (const name of Object.keys(listOf)) expect(nested).toContain(`- \`${name}\` (`)
})

test.each([
  ['docs/resources/api_key.md', API_KEY],
  ['docs/resources/rotating_api_key.md', ROTATING_API_KEY],
])('%s says what identifies the resource', (path, { identity }) => {
  const [, section = ''] = pageOf(path).split('\n### Identity Schema\n')
  const [required = '', optional = ''] = section.split('\n#### Optional\n')
  for (const [name, part] of Object.entries(identity)) {
    const place = part.import === 'required' ? required : optional
    expect(place).toContain(`\n- \`${name}\` (String) ${part.description}`)
  }
})

test('every setting is in the table with its variable, and with the default that is used', () => {
  const index = pageOf('docs/index.md')
  for (const [name, variable] of Object.entries(SETTING_VARIABLES)) {
    expect(index).toContain(`| \`${name}\` | \`${variable}\` | `)
  }
  expect(index).toContain('| `EKB_REQUEST_TIMEOUT` | `30s` |')
  expect(index).toContain('| `EKB_MAX_RETRIES` | `4` |')
  expect(index).toContain('| `EKB_API_KEYS_PATH` | `/api/keys` |')
  expect(index).toContain('| `EKB_ENDPOINT` | none, must be set |')
})

test('the first configuration asks for this release', () => {
  const [major, minor] = release.split('.')
  expect(fences('docs/index.md')[0]).toContain(`version = "~> ${major}.${minor}"`)
})

test('every example stands on the page of what it is an example of', () => {
  const files = globSync(`examples/{provider,{${FOLDERS.join()}}/*}/*`, { cwd: root })
  expect(files.length).toBeGreaterThanOrEqual(13)
  for (const file of files.map(path => path.replaceAll('\\', '/'))) {
    const [, folder = '', type = ''] = file.split('/')
    const page = folder === 'provider' ? 'docs/index.md' : `docs/${folder}/${type.replace(/^ekb_/, '')}.md`
    const code = readFileSync(join(root, file), 'utf8').trim()
    expect(`${file}: ${pageOf(page).includes(`\n${code}\n\`\`\``)}`).toBe(`${file}: true`)
  }
})
