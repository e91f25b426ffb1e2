import { camelCase } from '../../../src/core/messages/index.ts'
import { SETTINGS } from '../../../src/keys/model/index.ts'
import { SETTING_VARIABLES, type SettingName } from '../../../src/platform/settings/index.ts'
import { MANAGED_KEY } from '../../../src/pulumi/provider/schema/examples/index.ts'
import { release } from '../../../src/version.ts'
import type { Language } from './run-generators.ts'

/** The page stands in registries too, where links from one file to another lead nowhere. */
const DOCS = 'https://github.com/ekb/ekb/blob/main/docs'

interface Package {
  readonly name: string
  /** Says what is not published yet, and what the lines behind it do. */
  readonly published: string
  /** From the clone beside the project's folder. */
  readonly install: string
  readonly runtime: string
  /** The language of the example, as Markdown calls it. */
  readonly example: 'typescript' | 'python' | 'go'
  readonly file: string
  readonly page: string
  /** How it is made. */
  readonly development: string
}

const PACKAGES: Readonly<Record<Language, Package>> = {
  nodejs: {
    name: '@ekb/pulumi',
    published:
      'The package is not on npm yet. Make it in a copy of its sources, from a clone of [the repository](https://github.com/ekb/ekb) beside your folder:',
    install: `echo '{ "name": "bots", "private": true, "main": "index.ts" }' > package.json
cp -R ../ekb/packages/pulumi ekb-sdk
npm install --prefix ekb-sdk
npm pack ./ekb-sdk
npm install ./ekb-pulumi-*.tgz typescript@5 @types/node`,
    runtime: 'nodejs',
    example: 'typescript',
    file: 'index.ts',
    page: 'pulumi.md#typescript',
    development:
      'Everything here is written by `npm run generate` in the repository. `npm install && npm run build` compiles it into `bin`; `npm pack` makes the package.',
  },
  python: {
    name: 'pulumi_ekb',
    published:
      'The package is not on PyPI yet. Install a copy of its sources, from a clone of [the repository](https://github.com/ekb/ekb) beside your folder:',
    install: `cp -R ../ekb/packages/pulumi-python ekb-sdk
python3 -m venv venv
venv/bin/pip install --quiet ./ekb-sdk`,
    runtime: '{ name: python, options: { virtualenv: venv } }',
    example: 'python',
    file: '__main__.py',
    page: 'pulumi.md#python',
    development:
      'Everything here is written by `npm run generate` in the repository. `python -m build` makes the wheel.',
  },
  go: {
    name: 'github.com/ekb/ekb/packages/pulumi-go',
    published:
      'The module is not published yet. Take it from a clone of [the repository](https://github.com/ekb/ekb) beside your folder:',
    install: `go mod init example.com/bots
go mod edit -require=github.com/ekb/ekb/packages/pulumi-go@v${release}
go mod edit -replace=github.com/ekb/ekb/packages/pulumi-go=../ekb/packages/pulumi-go
go mod tidy`,
    runtime: 'go',
    example: 'go',
    file: 'main.go',
    page: 'pulumi-go.md',
    development:
      'Everything here but go.mod and go.sum is written by `npm run generate` in the repository. A release of this module is its tag `packages/pulumi-go/vVERSION`.',
  },
}

/** The page that stands before an SDK in its registry. */
export function readme(language: Language): string {
  const { name, published, install, runtime, example, file, page, development } = PACKAGES[language]
  const settings = (Object.keys(SETTINGS.properties) as SettingName[]).map(
    setting => `| \`ekb:${camelCase(setting)}\` | \`${SETTING_VARIABLES[setting]}\` |`,
  )
  return `${[
    `# ${name}`,
    'Manage the API keys of Automation Anywhere Enterprise Knowledge projects from Pulumi.',
    '## Example',
    `Write \`${file}\`:`,
    fence(`${example} file=${file}`, MANAGED_KEY[example]),
    'Write `Pulumi.yaml`. The folder in it has the provider, `pulumi-resource-ekb`; `npm run build` in the clone makes it:',
    fence(
      'yaml file=Pulumi.yaml',
      `name: bots\nruntime: ${runtime}\nplugins:\n  providers:\n    - { name: ekb, path: ../ekb/dist/bin }`,
    ),
    published,
    fence('sh', install),
    'Then run it. The two variables keep the state in this folder and encrypt the secrets in it:',
    fence(
      'sh',
      `export PULUMI_BACKEND_URL="file://$PWD" PULUMI_CONFIG_PASSPHRASE=try-it\npulumi stack init dev\npulumi up --yes`,
    ),
    `[ekb for Pulumi](${DOCS}/${page}) explains the rest.`,
    '## Settings',
    'Settings come from the configuration of the stack or from the environment. Credentials of the environment win, and never enter the state:',
    ['| configuration | environment |', '|---|---|', ...settings].join('\n'),
    '## The provider',
    'The engine runs `pulumi-resource-ekb` of the same version. It finds it in a folder that `plugins.providers` of Pulumi.yaml names, on `PATH`, or among the plugins that `pulumi plugin install` has installed.',
    '## Development',
    development,
  ].join('\n\n')}\n`
}

function fence(info: string, text: string): string {
  return `\`\`\`${info}\n${text}\n\`\`\``
}
