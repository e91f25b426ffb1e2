import { apiKey, provider, ref, rotatingApiKey } from '../../../test/engines/harness/pulumi/program.ts'
import { key, type Properties } from './programs.ts'
import type { PulumiSituation } from './situation.ts'

const OWN: Properties = { provider: ref('own') }

/** A rotating key of the provider whose credentials are a key of the same program. */
const line = (more: Properties) =>
  rotatingApiKey({ type: 'locked_down_viewer', rotateAfter: '90d', overlap: '7d', ...more }, OWN)

/**
 * A provider that signs in with a key of the program. While that key is new, the credentials are not known in the
 * preview: the engine does not ask the provider then, and calls every key of it updated.
 */
const program = (release: string, keys: Readonly<Record<string, ReturnType<typeof apiKey>>>) => ({
  resources: {
    root: apiKey({ name: 'root-ci', type: 'privileged', keepers: { release } }),
    own: provider({ apiKey: ref('root.key'), apiSecret: ref('root.secret') }),
    ...keys,
  },
})

/** Where the preview does not know the settings of a provider. */
export const UNSETTLED_SITUATIONS: readonly PulumiSituation[] = [
  {
    name: 'pulumi-provider-not-known',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied(
        program('1', {
          same: key('same', {}, OWN),
          admin: key('admin', {}, OWN),
          renamed: key('renamed', {}, OWN),
          moved: key('moved', {}, OWN),
          kept: key('kept', { keepers: { release: '1' } }, OWN),
          marked: key('marked', {}, OWN),
          aged: key('aged', {}, OWN),
          line: line({ name: 'line' }),
          grown: line({ name: 'grown' }),
          gone: key('gone', {}, OWN),
        }),
      )
      await stack.write(
        program('2', {
          same: key('same', {}, OWN),
          admin: apiKey({ name: 'admin', type: 'privileged' }, OWN),
          renamed: key('renamed-too', {}, OWN),
          moved: key('moved', { projectId: 'project-other' }, OWN),
          kept: key('kept', { keepers: { release: '2' } }, OWN),
          marked: key('marked', { keepers: { release: '2' } }, OWN),
          aged: key('aged', { rotateAfter: '90d' }, OWN),
          line: line({ name: 'line' }),
          grown: line({ name: 'grown', type: 'privileged' }),
          fresh: key('fresh', {}, OWN),
        }),
      )
      await capture()
    },
  },
]
