import { deleteOnPage } from '../../../test/engines/harness/emulator.ts'
import { showRenamed } from '../terraform/on-platform.ts'
import { bot, key } from './programs.ts'
import type { PulumiScene, PulumiSituation } from './situation.ts'

const TWO = { resources: { bot: key('bot'), wiki: key('wiki') } }

async function deletedOnPage({ emulator }: PulumiScene): Promise<void> {
  const found = emulator.keys().find(({ name }) => name === 'bot')
  await deleteOnPage(emulator, found?.value ?? '')
}

/** Runs that are no ordinary preview: of a refresh, and of a destroy; and one key under two resources. */
export const RUN_SITUATIONS: readonly PulumiSituation[] = [
  {
    name: 'pulumi-refresh-only',
    stream: true,
    async run(scene) {
      await scene.applied(TWO)
      await deletedOnPage(scene)
      await scene.captureOf('refresh')
    },
  },
  {
    name: 'pulumi-refresh-only-changed',
    stream: true,
    async run({ applied, emulator, captureOf }) {
      await applied(TWO)
      await showRenamed(emulator, 'bot', 'somebody else')
      await captureOf('refresh')
    },
  },
  {
    name: 'pulumi-refresh-only-nothing',
    stream: true,
    async run({ applied, captureOf }) {
      await applied(TWO)
      await captureOf('refresh')
    },
  },
  {
    name: 'pulumi-refresh-only-target',
    stream: true,
    async run(scene) {
      await scene.applied(TWO)
      await deletedOnPage(scene)
      await scene.captureOf('refresh', '--target', scene.stack.urn('bot'))
    },
  },
  {
    name: 'pulumi-drift-deleted-and-dropped',
    stream: true,
    async run(scene) {
      await scene.applied(TWO)
      await deletedOnPage(scene)
      await scene.stack.write({ resources: { wiki: key('wiki') } })
      await scene.capture('--refresh')
    },
  },
  {
    name: 'pulumi-destroy-refreshed',
    async run(scene) {
      await scene.applied(TWO)
      await deletedOnPage(scene)
      await scene.captureOf('destroy', '--refresh')
    },
  },
  {
    name: 'pulumi-destroy',
    stream: true,
    async run({ applied, captureOf }) {
      await applied(TWO)
      await captureOf('destroy')
    },
  },
  {
    name: 'pulumi-destroy-target',
    stream: true,
    async run({ applied, stack, captureOf }) {
      await applied(TWO)
      await captureOf('destroy', '--target', stack.urn('bot'))
    },
  },
  {
    name: 'pulumi-deletion-protected',
    stream: true,
    async run({ applied, stack, capture }) {
      const safe = key('bot', { deletionProtection: true })
      await applied({ resources: { bot: safe, wiki: key('wiki') } })
      await stack.write({ resources: { wiki: key('wiki') } })
      await capture()
    },
  },
  {
    name: 'pulumi-deletion-protection-lifted',
    async run({ applied, stack, capture }) {
      await applied(bot({ deletionProtection: true }))
      await stack.write(bot({ name: 'teams-bot' }))
      await capture()
    },
  },
  {
    name: 'pulumi-import-over',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied({ resources: { bot: key('bot'), spare: key('spare') } })
      const { id } = await stack.resource('spare')
      await stack.pulumi('state', 'delete', '--yes', stack.urn('spare'))
      await stack.write(bot({ name: 'spare' }, { import: id }))
      await capture()
    },
  },
  {
    name: 'pulumi-one-key-imported-twice',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied(bot())
      const { id } = await stack.resource('bot')
      await stack.write({ resources: { bot: key('bot'), twin: key('bot', {}, { import: id }) } })
      await capture()
    },
  },
  {
    name: 'pulumi-one-key-deleted',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied(bot())
      const { id } = await stack.resource('bot')
      await applied({ resources: { bot: key('bot'), twin: key('bot', {}, { import: id }) } })
      await stack.write(bot())
      await capture()
    },
  },
]
