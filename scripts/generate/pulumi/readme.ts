import { SETTINGS } from '../../../src/keys/model/index.ts'
import { SETTING_VARIABLES, type SettingName } from '../../../src/platform/settings/index.ts'
import { camelCase } from '../../../src/pulumi/provider/property-names.ts'
import { MANAGED_KEY } from '../../../src/pulumi/provider/schema/examples/index.ts'
import type { Language } from './run-generators.ts'

interface Package {
  readonly name: string
  readonly install: string
  /** The language of the example, as Markdown calls it. */
  readonly example: 'typescript' | 'python' | 'go'
  /** How it is made. */
  readonly development: string
}

const PACKAGES: Readonly<Record<Language, Package>> = {
  nodejs: {
    name: '@ekb/pulumi',
    install: 'npm install @ekb/pulumi',
    example: 'typescript',
    development:
      'Everything here is written by `npm run generate` in the repository. `npm install && npm run build` compiles it into `bin`; `npm pack` makes the package.',
  },
  python: {
    name: 'pulumi_ekb',
    install: 'pip install pulumi_ekb',
    example: 'python',
    development:
      'Everything here is written by `npm run generate` in the repository. `python -m build` makes the wheel.',
  },
  go: {
    name: 'github.com/ekb/ekb/packages/pulumi-go',
    install: 'go get github.com/ekb/ekb/packages/pulumi-go',
    example: 'go',
    development:
      'Everything here but go.mod and go.sum is written by `npm run generate` in the repository. A release of this module is its tag `packages/pulumi-go/v<version>`.',
  },
}

/** The page that stands before an SDK in its registry. */
export function readme(language: Language): string {
  const { name, install, example, development } = PACKAGES[language]
  const settings = (Object.keys(SETTINGS.properties) as SettingName[]).map(
    setting => `| \`ekb:${camelCase(setting)}\` | \`${SETTING_VARIABLES[setting]}\` |`,
  )
  return `${[
    `# ${name}`,
    'API keys of Automation Anywhere Enterprise Knowledge projects as code, for Pulumi.',
    fence('sh', install),
    fence(example, MANAGED_KEY[example]),
    '## Settings',
    "From the stack's configuration, or from the environment. Credentials of the environment win, and never enter the state:",
    ['| configuration | environment |', '|---|---|', ...settings].join('\n'),
    '## The plugin',
    'The engine runs `pulumi-resource-ekb` of the same version. It finds it on `PATH`, in a folder that `plugins.providers` of Pulumi.yaml names, or among its installed plugins (`pulumi plugin install resource ekb <version> --file <archive>`).',
    '## Development',
    development,
  ].join('\n\n')}\n`
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}
