/** Values that the states hold, in their order. */
export const VALUES = ['value-of-bot', 'secret-of-bot', 'value-of-current', 'value-of-retiring']

const provider_name = 'registry.terraform.io/ekb/ekb'
const bot = {
  address: 'ekb_api_key.bot',
  mode: 'managed',
  type: 'ekb_api_key',
  name: 'bot',
  provider_name,
}

/** As `terraform show -json` prints it. */
export const TERRAFORM_STATE = {
  format_version: '1.0',
  terraform_version: '1.11.4',
  values: {
    outputs: {},
    root_module: {
      resources: [
        {
          ...bot,
          values: {
            id: 'key_bot',
            name: 'teams-bot',
            type: 'locked_down_viewer',
            project_id: 'p1',
            key: VALUES[0],
            secret: VALUES[1],
            key_preview: 'ekb_…0001',
            fingerprint: 'sha256:0123456789abcdef',
            rotate_after: '90d',
            rotation_due_at: '2026-03-01T00:00:00Z',
          },
        },
        { ...bot, deposed_key: '0a1b2c3d', values: { id: 'key_old', project_id: 'p1', key: null } },
        { ...bot, mode: 'data', address: 'data.ekb_api_key.read', values: { id: 'key_bot' } },
        { ...bot, type: 'random_id', address: 'random_id.x', values: { id: 'x' } },
        { ...bot, address: 'ekb_api_key.empty', values: {} },
      ],
      child_modules: [
        {
          address: 'module.a',
          child_modules: [
            {
              address: 'module.a.module.b["x"]',
              resources: [
                {
                  address: 'module.a.module.b["x"].ekb_rotating_api_key.ci',
                  mode: 'managed',
                  type: 'ekb_rotating_api_key',
                  name: 'ci',
                  provider_name,
                  values: {
                    id: 'k3f9',
                    name: 'ci',
                    project_id: 'p2',
                    rotate_after: '30d',
                    generation: 3,
                    current: [{ id: 'key_3', name: 'ci.k3f9.3', key: VALUES[2] }],
                    previous: [{ id: 'key_2', name: 'ci.k3f9.2', retire_due_at: '2026-01-02T00:00:00Z' }],
                    retiring: [{ id: 'key_1', key: VALUES[3], since: '2025-12-01T00:00:00Z' }],
                  },
                },
              ],
            },
          ],
        },
      ],
    },
  },
}

const secret = (member: object) => ({
  '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
  ...member,
})

const pulumiBot = {
  urn: 'urn:pulumi:dev::p::ekb:index:ApiKey::bot',
  custom: true,
  type: 'ekb:index:ApiKey',
}

/** As `pulumi stack export` prints it. */
export const PULUMI_STATE = {
  version: 3,
  deployment: {
    manifest: {},
    resources: [
      { urn: 'urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev', type: 'pulumi:pulumi:Stack' },
      {
        ...pulumiBot,
        id: 'key_bot',
        outputs: {
          name: 'teams-bot',
          projectId: 'p1',
          rotateAfter: '90d',
          fingerprint: 'sha256:0123456789abcdef',
          keyPreview: 'ekb_…0001',
          key: secret({ plaintext: '"shown-value-of-bot"' }),
          secret: secret({ ciphertext: 'v1:abc' }),
        },
      },
      {
        ...pulumiBot,
        id: 'key_old',
        delete: true,
        outputs: { projectId: 'p1', key: secret({ ciphertext: 'x' }) },
      },
      { ...pulumiBot, id: 'key_read', external: true, outputs: { projectId: 'p1' } },
      {
        urn: 'urn:pulumi:dev::p::ekb:index:RotatingApiKey::ci',
        custom: true,
        type: 'ekb:index:RotatingApiKey',
        id: 'key_3',
        outputs: {
          projectId: 'p2',
          generation: 3,
          current: { id: 'key_3', name: 'ci.k3f9.3' },
          previous: { id: 'key_2', name: 'ci.k3f9.2', retireDueAt: '2026-01-02T00:00:00Z' },
          retiring: [],
        },
      },
    ],
  },
}
