import { deleteOnPage } from '../../../../test/engines/harness/emulator.ts'
import { key } from '../configuration.ts'
import { showRenamed } from '../on-platform.ts'
import type { Scene, Situation } from '../situation.ts'

async function deleteBot({ emulator }: Scene): Promise<void> {
  const bot = emulator.keys().find(({ name }) => name === 'bot')
  await deleteOnPage(emulator, bot?.value ?? '')
}

/** Keys that somebody changed without the engine. */
export const OUTSIDE_SITUATIONS: readonly Situation[] = [
  {
    name: 'drift-deleted',
    lines: true,
    async run(scene) {
      await scene.applied(key('bot') + key('wiki'))
      await deleteBot(scene)
      await scene.capture()
    },
  },
  {
    name: 'drift-deleted-and-dropped',
    async run(scene) {
      await scene.applied(key('bot') + key('wiki'))
      await deleteBot(scene)
      await scene.write(key('wiki'))
      await scene.capture()
    },
  },
  {
    name: 'drift-renamed',
    async run(scene) {
      await scene.applied(key('bot') + key('wiki'))
      await showRenamed(scene.emulator, 'bot', 'somebody else')
      await scene.capture()
    },
  },
  {
    name: 'refresh-only',
    async run(scene) {
      await scene.applied(key('bot') + key('wiki'))
      await deleteBot(scene)
      await scene.capture(['-refresh-only'])
    },
  },
  {
    name: 'refresh-only-nothing',
    async run(scene) {
      await scene.applied(key('bot') + key('wiki'))
      await scene.capture(['-refresh-only'])
    },
  },
]
