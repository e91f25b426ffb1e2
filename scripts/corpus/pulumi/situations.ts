import { deleteOnPage } from '../../../test/engines/harness/emulator.ts'
import {
  apiKey,
  existingApiKey,
  provider,
  ref,
  rotatingApiKey,
} from '../../../test/engines/harness/pulumi/program.ts'
import { GET_SITUATIONS } from './get-situations.ts'
import { HIDDEN_SITUATIONS } from './hidden-situations.ts'
import { bot, key, type Properties } from './programs.ts'
import { ROTATING_SITUATIONS } from './rotating-situations.ts'
import { RUN_SITUATIONS } from './run-situations.ts'
import type { PulumiScene, PulumiSituation } from './situation.ts'
import { UNSETTLED_SITUATIONS } from './unsettled-situations.ts'

/** A change of the one key of a program, with options that stay. */
function changed(name: string, before: Properties, after: Properties, options?: Properties): PulumiSituation {
  return {
    name,
    async run({ applied, stack, capture }) {
      await applied(bot(before, options))
      await stack.write(bot(after, options))
      await capture()
    },
  }
}

async function interrupted({ applied, emulator, stack }: PulumiScene): Promise<void> {
  await applied(bot())
  await stack.write(bot({ name: 'teams-bot' }))
  emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 503 } })
  await stack.fail('up')
  emulator.faults.clear()
}

/** Everything that is played on Pulumi. */
export const PULUMI_SITUATIONS: readonly PulumiSituation[] = [
  {
    name: 'pulumi-create',
    stream: true,
    async run({ stack, capture }) {
      await stack.write({
        resources: {
          bot: key('bot'),
          admin: apiKey({ name: 'admin', type: 'privileged', rotateAfter: '90d' }),
        },
        outputs: { key: ref('bot.key'), name: ref('bot.name') },
      })
      await capture()
    },
  },
  {
    name: 'pulumi-nothing',
    async run({ applied, capture }) {
      await applied({ resources: { bot: key('bot'), wiki: key('wiki') } })
      await capture()
    },
  },
  changed(
    'pulumi-rotate-keepers',
    { keepers: { release: '1', owner: 'ops' } },
    { keepers: { release: '2' } },
  ),
  changed(
    'pulumi-rotate-old-first',
    { keepers: { a: '1' } },
    { keepers: { a: '2' } },
    { deleteBeforeReplace: true },
  ),
  changed('pulumi-rename', {}, { name: 'teams-bot' }),
  changed('pulumi-escalate', {}, { type: 'privileged' }, { deleteBeforeReplace: true }),
  changed('pulumi-de-escalate', { type: 'privileged' }, {}),
  changed(
    'pulumi-update-in-place',
    { rotateAfter: '90d' },
    { rotateAfter: '3000d', deletionProtection: true },
  ),
  changed(
    'pulumi-settings-dropped',
    { rotateAfter: '90d', deletionProtection: true, keepers: { a: '1' } },
    {},
  ),
  {
    name: 'pulumi-rotate-due',
    stream: true,
    async run({ applied, emulator, capture }) {
      await applied({ resources: { bot: key('bot', { rotateAfter: '90d' }), wiki: key('wiki') } })
      emulator.advance('97d')
      await capture('--refresh')
    },
  },
  {
    name: 'pulumi-rotate-requested',
    async run({ applied, stack, capture }) {
      await applied({ resources: { bot: key('bot'), wiki: key('wiki') } })
      await capture('--target-replace', stack.urn('bot'))
    },
  },
  {
    name: 'pulumi-revoke',
    async run({ applied, stack, capture }) {
      await applied({ resources: { bot: key('bot'), wiki: key('wiki') } })
      await stack.write({ resources: { wiki: key('wiki') } })
      await capture()
    },
  },
  {
    name: 'pulumi-forget',
    async run({ applied, stack, capture }) {
      await applied({ resources: { bot: key('bot', {}, { retainOnDelete: true }), wiki: key('wiki') } })
      await stack.write({ resources: { wiki: key('wiki') } })
      await capture()
    },
  },
  {
    name: 'pulumi-retained-replacement',
    async run({ applied, stack, capture }) {
      await applied(bot({}, { retainOnDelete: true }))
      await stack.write(bot({ type: 'privileged' }, { retainOnDelete: true }))
      await capture()
    },
  },
  {
    name: 'pulumi-deleted-with',
    stream: true,
    async run({ applied, stack, capture }) {
      const line = rotatingApiKey(
        { name: 'line', type: 'privileged', rotateAfter: '90d', overlap: '7d' },
        { deletedWith: ref('base') },
      )
      const keys = (release: string) => ({
        stays: key('stays'),
        renewed: key('renewed', { keepers: { release } }),
        again: key('again', { keepers: { release } }, { deletedWith: ref('renewed') }),
      })
      await applied({
        resources: {
          ...keys('1'),
          base: key('base'),
          gone: key('gone', {}, { deletedWith: ref('base') }),
          line,
          half: key('half', {}, { deletedWith: ref('renewed') }),
          alone: key('alone', {}, { deletedWith: ref('stays') }),
        },
      })
      await stack.write({ resources: keys('2') })
      await capture()
    },
  },
  {
    name: 'pulumi-protected',
    async run({ applied, stack, capture }) {
      await applied({ resources: { bot: key('bot', {}, { protect: true }), wiki: key('wiki') } })
      await stack.write({ resources: { wiki: key('wiki') } })
      await capture()
    },
  },
  {
    name: 'pulumi-drift-deleted',
    async run({ applied, emulator, capture }) {
      await applied({ resources: { bot: key('bot'), wiki: key('wiki') } })
      const found = emulator.keys().find(({ name }) => name === 'bot')
      await deleteOnPage(emulator, found?.value ?? '')
      await capture('--refresh')
    },
  },
  {
    name: 'pulumi-interrupted',
    stream: true,
    async run(scene) {
      await interrupted(scene)
      await scene.capture()
    },
  },
  {
    name: 'pulumi-read',
    async run({ applied, stack, emulator, capture }) {
      await applied(bot())
      const { id } = await stack.resource('bot')
      void emulator
      await stack.write({ resources: { bot: key('bot'), same: existingApiKey(id) } })
      await capture()
    },
  },
  {
    name: 'pulumi-import',
    async run({ applied, stack, capture }) {
      await applied(bot())
      const { id } = await stack.resource('bot')
      await stack.pulumi('state', 'delete', '--yes', stack.urn('bot'))
      await stack.write(bot({}, { import: id }))
      await capture()
    },
  },
  {
    name: 'pulumi-renamed-resource',
    async run({ applied, stack, capture }) {
      await applied(bot())
      await stack.write({ resources: { teams: key('bot', {}, { aliases: [{ name: 'bot' }] }) } })
      await capture()
    },
  },
  {
    name: 'pulumi-renamed-and-rotated',
    async run({ applied, stack, capture }) {
      await applied(bot())
      const options = { aliases: [{ name: 'bot' }], deleteBeforeReplace: true }
      await stack.write({ resources: { teams: key('bot', { type: 'privileged' }, options) } })
      await capture()
    },
  },
  {
    name: 'pulumi-used',
    async run({ applied, stack, capture }) {
      const program = (release: string) => ({
        resources: {
          bot: key('bot', { keepers: { release } }),
          second: provider({ apiKey: ref('bot.key'), apiSecret: ref('bot.secret') }),
          reader: key('reader', { keepers: { key: ref('bot.key') } }),
          named: key('named', { keepers: { id: ref('bot.id') } }),
        },
        outputs: { key: ref('bot.key'), id: ref('bot.id') },
      })
      await applied(program('1'))
      await stack.write(program('2'))
      await capture()
    },
  },
  ...GET_SITUATIONS,
  ...HIDDEN_SITUATIONS,
  ...UNSETTLED_SITUATIONS,
  ...RUN_SITUATIONS,
  ...ROTATING_SITUATIONS,
]
