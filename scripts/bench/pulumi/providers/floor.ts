/** The executable that is the engine's floor: a provider that answers at once and asks nobody. */
import { createHash } from 'node:crypto'
import {
  type CustomResource,
  type PulumiProvider,
  serveProvider,
} from '../../../../src/pulumi/plugin/index.ts'

/** As many properties as a key has, so that the engine has as much to write. */
function stateOf(name: string) {
  const digest = createHash('sha256').update(name).digest('hex')
  return {
    name,
    type: 'locked_down_viewer',
    projectId: 'project',
    deletionProtection: false,
    storeSecret: true,
    key: digest.slice(0, 36),
    secret: digest.slice(0, 44),
    keyPreview: digest.slice(0, 9),
    fingerprint: digest.slice(0, 23),
    createdAt: '2026-11-23T00:00:00Z',
    readyForRotation: false,
  }
}

const resource: CustomResource = {
  check: async ({ news }) => ({ inputs: news }),
  diff: async () => ({ changes: [] }),
  create: async ({ name }) => ({ id: `id-${name}`, state: stateOf(name) }),
  read: async ({ id, inputs = {}, state }) => ({ id, inputs, state }),
  update: async ({ state }) => ({ state }),
  delete: async () => undefined,
  list: async () => [],
}

const provider: PulumiProvider = {
  async schema() {
    const { packageSchema } = await import('../../../../src/pulumi/provider/schema/package-schema.ts')
    return JSON.stringify(packageSchema('0.0.0'))
  },
  checkConfig: async news => ({ inputs: news }),
  diffConfig: async () => ({ changes: [] }),
  configure: async () => undefined,
  resources: { 'ekb:index:ApiKey': resource },
  functions: {},
}

void serveProvider(() => provider, { name: 'ekb', version: '0.0.0', redact: text => text })
