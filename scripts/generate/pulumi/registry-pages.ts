import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { camelCase, PULUMI } from '../../../src/core/messages/index.ts'
import { describeProperty, SETTINGS } from '../../../src/keys/model/index.ts'
import { NEEDED_SETTINGS } from '../../../src/platform/settings/defaults.ts'
import type { SettingName } from '../../../src/platform/settings/names.ts'
import { MANAGED_KEY } from '../../../src/pulumi/provider/schema/examples/index.ts'
import { LANGUAGES } from '../../../src/pulumi/provider/schema/languages.ts'
import { packageSchema } from '../../../src/pulumi/provider/schema/package-schema.ts'
import type { PackageSpec } from '../../../src/pulumi/provider/schema/package-spec.ts'
import { release } from '../../../src/version.ts'
import { fillTemplate } from '../fill-template.ts'

const templates = join(import.meta.dirname, 'registry')

/** Where Pulumi's registry looks for the pages of a package: in this folder of its repository, under these names. */
const PAGES = ['_index.md', 'installation-configuration.md']
const NOT_PUBLISHED = 'not-run="the packages are published with the first release"'

/** How each language takes the package in, by the name that the registry has for the language. */
const INSTALL: Readonly<Record<'typescript' | 'python' | 'go' | 'yaml', string>> = {
  typescript: `npm install ${LANGUAGES.nodejs.packageName}`,
  python: `pip install ${LANGUAGES.python.packageName.replaceAll('_', '-')}`,
  go: `go get ${LANGUAGES.go.importBasePath}`,
  yaml: 'pulumi package add ekb',
}

/** The pages that Pulumi's registry shows of the package besides what it makes of the schema, by path from the root. */
export function pulumiRegistryPages(): ReadonlyMap<string, string> {
  const schema = packageSchema(release)
  const { typescript, python, go, yaml } = MANAGED_KEY
  const values = {
    title: schema.displayName,
    version: release,
    installation: installation(),
    configuration: configuration(),
    contents: contents(schema),
    typescript,
    python,
    go,
    yaml,
  }
  return new Map(
    PAGES.map(name => {
      const template = readFileSync(join(templates, `${name}.tmpl`), 'utf8')
      return [`docs/${name}`, fillTemplate(template, values)]
    }),
  )
}

function installation(): string {
  const choices = Object.entries(INSTALL).map(
    ([language, command]) =>
      `{{% choosable language ${language} %}}\n\n\`\`\`bash ${NOT_PUBLISHED}\n${command}\n\`\`\`\n\n{{% /choosable %}}`,
  )
  const languages = Object.keys(INSTALL).join(',')
  return [`{{< chooser language "${languages}" >}}`, ...choices, '{{< /chooser >}}'].join('\n')
}

/** The options in the columns that the registry asks for. Their descriptions name variables and defaults. */
function configuration(): string {
  const rows = Object.entries(SETTINGS.properties).map(([name, property]) => {
    const cells = [
      `\`${camelCase(name)}\``,
      NEEDED_SETTINGS.has(name as SettingName) ? 'Yes' : 'No',
      property.sensitive ? 'Yes' : 'No',
      describeProperty(property, PULUMI),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return ['| Option | Required | Secret | Description |', '|---|---|---|---|', ...rows].join('\n')
}

function contents({ resources, functions }: PackageSpec): string {
  const rows = Object.entries({ ...resources, ...functions }).map(([token, { description }]) => {
    const [name = '', kind] = [token.split(':').at(-1), token in resources ? 'resource' : 'function']
    const [first = ''] = description.split(/(?<=\.)\s/)
    return `| [${name}](https://www.pulumi.com/registry/packages/ekb/api-docs/${name.toLowerCase()}/) (${kind}) | ${first} |`
  })
  return rows.join('\n')
}
