import { ref, rotatingApiKey } from '../../../test/engines/harness/pulumi/program.ts'
import type { Properties } from './programs.ts'
import type { PulumiScene, PulumiSituation } from './situation.ts'

/** A program with a viewer that is rotated in place and overlaps for a week. */
const rotating = (more: Properties = {}, options?: Properties) => ({
  resources: {
    bot: rotatingApiKey({ name: 'bot', type: 'locked_down_viewer', overlap: '7d', ...more }, options),
  },
})

const release = (number: string, more: Properties = {}, options?: Properties) =>
  rotating({ keepers: { release: number }, ...more }, options)

const URN = 'urn:pulumi:dev::ekb-test::ekb:index:RotatingApiKey::bot'

async function overlapping({ applied }: PulumiScene, options?: Properties): Promise<void> {
  await applied(release('1', {}, options))
  await applied(release('2', {}, options))
}

/** Keys that are rotated in place. A preview that refreshes goes by the time of the platform, which stands still. */
export const ROTATING_SITUATIONS: readonly PulumiSituation[] = [
  {
    name: 'pulumi-rotating-create',
    async run({ stack, capture }) {
      await stack.write({ ...rotating({ rotateAfter: '90d' }), outputs: { key: ref('bot.current.key') } })
      await capture('--refresh')
    },
  },
  {
    name: 'pulumi-rotating-due',
    stream: true,
    async run({ applied, emulator, capture }) {
      await applied(rotating({ rotateAfter: '90d' }))
      emulator.advance('97d')
      await capture('--refresh')
    },
  },
  {
    name: 'pulumi-rotating-de-escalate',
    async run({ applied, stack, capture }) {
      await applied(rotating({ type: 'privileged' }))
      await stack.write(rotating())
      await capture('--refresh')
    },
  },
  {
    name: 'pulumi-rotating-retired',
    async run(scene) {
      await overlapping(scene)
      scene.emulator.advance('8d')
      await scene.capture('--refresh')
    },
  },
  {
    name: 'pulumi-rotating-revoked',
    async run(scene) {
      await overlapping(scene)
      await scene.stack.write(release('2', { revokePrevious: 'leaked' }))
      await scene.capture('--refresh')
    },
  },
  {
    name: 'pulumi-rotating-superseded',
    async run(scene) {
      await overlapping(scene)
      await scene.stack.write(release('3'))
      await scene.capture('--refresh')
    },
  },
  {
    name: 'pulumi-rotating-settings',
    async run(scene) {
      await overlapping(scene)
      await scene.stack.write(release('2', { name: 'teams-bot', overlap: '14d' }))
      await scene.capture('--refresh')
    },
  },
  {
    name: 'pulumi-rotating-replaced',
    async run(scene) {
      await overlapping(scene)
      await scene.capture('--refresh', '--target-replace', URN)
    },
  },
  {
    name: 'pulumi-rotating-destroy',
    async run(scene) {
      await overlapping(scene)
      await scene.captureOf('destroy')
    },
  },
  {
    name: 'pulumi-rotating-retained',
    async run(scene) {
      await overlapping(scene, { retainOnDelete: true })
      await scene.stack.write({ resources: {} })
      await scene.capture('--refresh')
    },
  },
]
