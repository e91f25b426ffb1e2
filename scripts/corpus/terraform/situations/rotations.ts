import { CREATE_FIRST, key, reader } from '../configuration.ts'
import type { Situation } from '../situation.ts'

/** Keys that are replaced, each for another reason. */
export const ROTATION_SITUATIONS: readonly Situation[] = [
  {
    name: 'rotate-keepers',
    lines: true,
    async run(scene) {
      await scene.applied(key('bot', { keepers: '{ release = "1", owner = "ops" }' }))
      await scene.write(key('bot', { keepers: '{ release = "2", team = "ops" }' }))
      await scene.capture()
    },
  },
  {
    name: 'rotate-due',
    lines: true,
    async run(scene) {
      const main =
        key('bot', { rotate_after: '"90d"' }, CREATE_FIRST) + key('wiki', { rotate_after: '"180d"' })
      await scene.applied(main)
      scene.emulator.advance('97d')
      await scene.capture()
    },
  },
  {
    name: 'rotate-requested',
    async run(scene) {
      await scene.applied(key('bot', {}, CREATE_FIRST) + key('wiki'))
      await scene.capture(['-replace=ekb_api_key.bot', '-replace=ekb_api_key.wiki'])
    },
  },
  {
    name: 'rotate-tainted',
    async run(scene) {
      await scene.applied(key('bot'))
      await scene.ws.succeed('taint', 'ekb_api_key.bot')
      await scene.capture()
    },
  },
  {
    name: 'rotate-triggered',
    async run(scene) {
      const bot = key(
        'bot',
        {},
        'lifecycle {\n    create_before_destroy = true\n    replace_triggered_by  = [terraform_data.release]\n  }',
      )
      await scene.applied(bot + reader('release', '"1"'))
      await scene.write(bot + reader('release', '"2"'))
      await scene.capture()
    },
  },
  {
    name: 'rename',
    async run(scene) {
      await scene.applied(key('bot'))
      await scene.write(key('bot', { name: '"teams-bot"' }))
      await scene.capture()
    },
  },
  {
    name: 'rename-and-escalate',
    async run(scene) {
      await scene.applied(key('bot', { keepers: '{ a = "1" }' }, CREATE_FIRST))
      await scene.write(
        key('bot', { name: '"teams-bot"', type: '"privileged"', keepers: '{ a = "2" }' }, CREATE_FIRST),
      )
      await scene.capture()
    },
  },
  {
    name: 're-scope',
    projects: ['project-main', 'project-other'],
    async run(scene) {
      await scene.applied(key('bot', { project_id: '"project-main"' }))
      await scene.write(key('bot', { project_id: '"project-other"' }))
      await scene.capture()
    },
  },
  {
    name: 'escalate',
    async run(scene) {
      await scene.applied(key('bot', {}, CREATE_FIRST))
      await scene.write(key('bot', { type: '"privileged"' }, CREATE_FIRST))
      await scene.capture()
    },
  },
  {
    name: 'de-escalate',
    async run(scene) {
      await scene.applied(key('bot', { type: '"privileged"' }))
      await scene.write(key('bot'))
      await scene.capture()
    },
  },
  {
    name: 'type-unknown',
    async run(scene) {
      const bot = key('bot', { type: 'terraform_data.type.output' }, CREATE_FIRST)
      await scene.applied(bot + reader('type', '"privileged"'))
      await scene.write(bot + reader('type', '"privileged"', 'triggers_replace = "now"'))
      await scene.capture()
    },
  },
  {
    name: 'interrupted',
    lines: true,
    async run(scene) {
      await scene.applied(key('bot', {}, CREATE_FIRST))
      await scene.write(key('bot', { name: '"teams-bot"' }, CREATE_FIRST))
      scene.emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 503 } })
      const { code } = await scene.ws.run('apply', '-auto-approve')
      if (code === 0) throw new Error('the apply should have failed')
      scene.emulator.faults.clear()
      await scene.capture()
    },
  },
  {
    name: 'interrupted-refresh-only',
    async run(scene) {
      await scene.applied(key('bot', {}, CREATE_FIRST))
      await scene.write(key('bot', { name: '"teams-bot"' }, CREATE_FIRST))
      scene.emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 503 } })
      await scene.ws.run('apply', '-auto-approve')
      scene.emulator.faults.clear()
      await scene.capture(['-refresh-only'])
    },
  },
  {
    name: 'secret-lost',
    async run(scene) {
      await scene.applied('')
      scene.emulator.faults.add({ match: { operation: 'create' }, effect: { dropAfterCommit: true } })
      await scene.write(key('bot'))
      const { code } = await scene.ws.run('apply', '-auto-approve')
      if (code === 0) throw new Error('the apply should have failed')
      scene.emulator.faults.clear()
      await scene.capture()
    },
  },
]
