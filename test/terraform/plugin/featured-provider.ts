import type {
  Action,
  EphemeralResource,
  ListResource,
  ManagedResource,
  ProviderFunction,
  TerraformProvider,
} from '../../../src/terraform/plugin/index.ts'
import { sampleProvider } from './sample-provider.ts'

const text = (description: string) => ({ type: 'string' as const, description })

const EPHEMERAL: EphemeralResource = {
  schema: {
    version: 0,
    description: 'A token for a note.',
    attributes: {
      note: { ...text('Its note.'), required: true },
      audience: { ...text('Who takes it.'), optional: true },
      token: { ...text('The token.'), computed: true, sensitive: true },
    },
  },
  validate: async () => ({}),
  open: async config => ({ result: { ...config, token: 'hush' }, private: Buffer.from('kept') }),
  close: async () => ({}),
}

const LIST: ListResource = {
  schema: {
    version: 0,
    description: 'Notes.',
    attributes: { topic: { ...text('What they are about.'), optional: true } },
  },
  validate: async () => ({}),
  async *list() {
    yield { identity: { id: 'note-1' }, displayName: 'one' }
  },
}

const ACTION: Action = {
  schema: { version: 0, description: 'Says it.', attributes: { text: { ...text('What.'), optional: true } } },
  validate: async () => ({}),
  plan: async () => ({}),
  async *invoke({ text: said }) {
    yield { progress: `saying ${said}` }
  },
}

const FUNCTION: ProviderFunction = {
  summary: 'Joins texts',
  description: 'Joins texts with a separator.',
  parameters: [{ name: 'separator', ...text('Stands between them.'), allowNull: true }],
  variadic: { name: 'texts', ...text('The texts.') },
  returns: 'string',
  call: async ([separator, ...texts]) => ({ result: texts.join(String(separator ?? '')) }),
}

/** Everything that a provider may have besides resources and data sources. */
interface Features {
  readonly note: Partial<ManagedResource>
  readonly ephemeral: Partial<EphemeralResource>
  readonly list: Partial<ListResource>
  readonly action: Partial<Action>
  readonly call: ProviderFunction['call']
}

/** The sample provider with every feature of newer engines, some of it replaced. */
export function featuredProvider(replaced: Partial<Features> = {}): TerraformProvider {
  const provider = sampleProvider()
  const resource = provider.resources['sample_note']
  if (resource === undefined) throw new Error('the sample has no sample_note')
  return {
    ...provider,
    resources: {
      sample_note: {
        ...resource,
        identity: {
          schema: {
            version: 0,
            attributes: {
              id: { ...text('Its id.'), requiredForImport: true },
              topic: { ...text('Its topic.'), optionalForImport: true },
            },
          },
          of: ({ id = null, topic = null }) => ({ id, topic }),
        },
        ...replaced.note,
      },
    },
    ephemeralResources: { sample_token: { ...EPHEMERAL, ...replaced.ephemeral } },
    listResources: { sample_note: { ...LIST, ...replaced.list } },
    actions: { sample_say: { ...ACTION, ...replaced.action } },
    functions: { join: { ...FUNCTION, ...(replaced.call && { call: replaced.call }) } },
  }
}
