/** The repository whose releases have the plugin; the path of the Go module begins with it. */
export const REPOSITORY = 'github.com/ekb/ekb'

/** The folder of the Go SDK in the repository: the module, and in it the package. */
const GO_MODULE = `${REPOSITORY}/packages/pulumi-go`

/** What the generators of the SDKs are told. The versions that an SDK carries are the schema's. */
export const LANGUAGES = {
  nodejs: {
    packageName: '@ekb/pulumi',
    packageDescription: 'API keys of Automation Anywhere Enterprise Knowledge projects, for Pulumi',
    typescriptVersion: '^5.9.0',
    respectSchemaVersion: true,
  },
  python: {
    packageName: 'pulumi_ekb',
    pyproject: { enabled: true },
    respectSchemaVersion: true,
  },
  go: {
    modulePath: GO_MODULE,
    importBasePath: `${GO_MODULE}/ekb`,
    generateResourceContainerTypes: true,
    respectSchemaVersion: true,
  },
} as const
