import {
  type ObjectValue,
  type Schema,
  serveProvider,
  type TerraformProvider,
} from '../../../../src/terraform/plugin/index.ts'

const NOTHING = new Uint8Array(0)

const SECRET: Schema = {
  version: 0,
  description: 'A version of a secret in a key-value engine, version 2.',
  attributes: {
    mount: { type: 'string', description: 'Where the engine is mounted.', required: true },
    name: { type: 'string', description: 'The path of the secret.', required: true },
    data_json_wo: {
      type: 'string',
      description: 'The data as JSON.',
      optional: true,
      sensitive: true,
      writeOnly: true,
    },
    data_json_wo_version: {
      type: 'number',
      description: 'Another number writes the data again.',
      optional: true,
    },
    path: { type: 'string', description: 'The full path.', computed: true },
  },
}

/** Writes a secret as the server's API takes it: `POST /v1/<mount>/data/<name>`. */
async function write(config: ObjectValue): Promise<void> {
  const { VAULT_ADDR = '', VAULT_TOKEN = '' } = process.env
  const response = await fetch(`${VAULT_ADDR}/v1/${pathOf(config)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-vault-token': VAULT_TOKEN },
    body: JSON.stringify({ data: JSON.parse(String(config['data_json_wo'])) }),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
}

function pathOf(config: ObjectValue): string {
  return `${config['mount']}/data/${config['name']}`
}

/** As much of the provider `hashicorp/vault` as hands a key over. */
function standInVault(): TerraformProvider {
  return {
    schema: { version: 0, description: 'Settings come from the environment.', attributes: {} },
    dataSources: {},
    resources: {
      vault_kv_secret_v2: {
        schema: SECRET,
        validate: async () => ({}),
        upgrade: async (_version, state) => ({ state: state as ObjectValue }),
        read: async state => ({ state, private: NOTHING }),
        plan: async ({ proposed }) => ({
          planned: proposed && { ...proposed, data_json_wo: null, path: pathOf(proposed) },
          private: NOTHING,
        }),
        apply: async ({ planned, prior, config }) => {
          const known = prior?.['data_json_wo_version']
          if (config !== null && planned?.['data_json_wo_version'] !== known) await write(config)
          return { state: planned, private: NOTHING }
        },
        import: async () => ({ imported: [] }),
      },
    },
    validateConfig: async () => ({}),
    configure: async () => ({}),
  }
}

void serveProvider(standInVault, {
  name: 'vault',
  version: '5.0.0',
  redact: text => text,
  addresses: ['registry.terraform.io/hashicorp/vault'],
})
