import { apiKey, ref } from '../../../test/engines/harness/pulumi/program.ts'
import type { PulumiSituation } from './situation.ts'

const SETTINGS = ['type', 'name', 'projectId'] as const
type Hidden = (typeof SETTINGS)[number]

const OPEN = { name: 'reader', type: 'locked_down_viewer', projectId: 'project-main' }

/** A setting of a key that comes from a secret of the stack. */
const program = (hidden: Hidden, release = '1') => ({
  config: { hidden: { type: 'string', secret: true } },
  resources: { bot: apiKey({ ...OPEN, [hidden]: ref('hidden'), keepers: { release } }) },
})

/** The hidden setting changes, and nothing else. */
function changed(name: string, hidden: Hidden, before: string, after: string): PulumiSituation {
  return {
    name,
    stream: true,
    async run({ applied, stack, capture }) {
      await stack.configure({}, { hidden: before })
      await applied(program(hidden))
      await stack.configure({}, { hidden: after })
      await capture()
    },
  }
}

/** What a setting is stays hidden, as Pulumi hides every secret. */
export const HIDDEN_SITUATIONS: readonly PulumiSituation[] = [
  changed('pulumi-secret-type', 'type', 'locked_down_viewer', 'privileged'),
  changed('pulumi-secret-name', 'name', 'reader', 'teams-reader'),
  changed('pulumi-secret-project', 'projectId', 'project-main', 'project-other'),
  {
    name: 'pulumi-secret-type-stays',
    stream: true,
    async run({ applied, stack, capture }) {
      await stack.configure({}, { hidden: 'locked_down_viewer' })
      await applied(program('type'))
      await stack.write(program('type', '2'))
      await capture()
    },
  },
  {
    name: 'pulumi-secret-type-new',
    async run({ stack, capture }) {
      await stack.configure({}, { hidden: 'privileged' })
      await stack.write(program('type'))
      await capture()
    },
  },
]
