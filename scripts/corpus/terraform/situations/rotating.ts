import { deleteOnPage } from '../../../../test/engines/harness/emulator.ts'
import { byVersion, type Engine } from '../../../engines/find.ts'
import { key, reader } from '../configuration.ts'
import { createOnPage } from '../on-platform.ts'
import { isFrom, type Scene, type Situation } from '../situation.ts'

/** A rotating key `bot`: a viewer that overlaps for a week, unless `attributes` say otherwise. */
function rotating(attributes: Readonly<Record<string, string>> = {}): string {
  const all = { name: '"bot"', type: '"locked_down_viewer"', overlap: '"7d"', ...attributes }
  const lines = Object.entries(all).map(([name, value]) => `  ${name} = ${value}\n`)
  return `resource "ekb_rotating_api_key" "bot" {\n${lines.join('')}}\n`
}

const release = (number: string, more: Readonly<Record<string, string>> = {}) =>
  rotating({ keepers: `{ release = "${number}" }`, ...more })

/** One that takes over each new key, and one that is told not to. */
const READERS =
  reader('bot', 'ekb_rotating_api_key.bot.current.key') +
  reader('cache', 'ekb_rotating_api_key.bot.current.key', 'lifecycle { ignore_changes = [input] }')

/** A secret of another provider, which takes the key in a write-only argument. */
const secret = (label: string, version = '') =>
  `resource "vault_kv_secret_v2" "${label}" {
  mount = "kv"
  name  = "${label}"
  data_json_wo = jsonencode({ secret = ekb_rotating_api_key.bot.current.secret })
  ${version === '' ? '' : `data_json_wo_version = ${version}`}
}
`

/** One that gets each new key, and two that keep the first. */
const WRITE_ONLY_READERS =
  secret('wired', 'ekb_rotating_api_key.bot.generation') + secret('fixed', '1') + secret('missing')

/** A rotating key whose previous key works on. */
async function overlapping(scene: Scene, more: Readonly<Record<string, string>> = {}, rest = '') {
  await scene.applied(release('1', more) + rest)
  await scene.applied(release('2', more) + rest)
}

async function withDeletionRefused(scene: Scene): Promise<void> {
  await overlapping(scene)
  scene.emulator.advance('8d')
  scene.emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 503 } })
  const { code } = await scene.ws.run('apply', '-auto-approve')
  if (code === 0) throw new Error('the apply should have failed')
  scene.emulator.faults.clear()
}

/** What every engine tells alike is played on the newest of each. */
const newest = ({ name, version }: Engine) =>
  byVersion(version, name === 'terraform' ? '1.15.0' : '1.12.0') >= 0

const SITUATIONS: readonly Situation[] = [
  {
    name: 'rotating-create',
    lines: true,
    async run(scene) {
      await scene.write(rotating({ type: '"privileged"', rotate_after: '"90d"' }) + READERS)
      await scene.capture()
    },
  },
  {
    name: 'rotating-due',
    lines: true,
    on: () => true,
    async run(scene) {
      await scene.applied(rotating({ rotate_after: '"90d"' }) + READERS)
      scene.emulator.advance('97d')
      await scene.capture()
    },
  },
  {
    name: 'rotating-written-once',
    async run(scene) {
      await scene.write(rotating({ rotate_after: '"90d"' }) + WRITE_ONLY_READERS)
      await scene.capture()
    },
  },
  {
    name: 'rotating-written-once-due',
    async run(scene) {
      await scene.applied(rotating({ rotate_after: '"90d"' }) + WRITE_ONLY_READERS)
      scene.emulator.advance('97d')
      await scene.capture()
    },
  },
  {
    name: 'rotating-short-overlap',
    async run(scene) {
      await scene.applied(release('1', { overlap: '"2h"' }) + READERS)
      await scene.write(release('2', { overlap: '"2h"' }) + READERS)
      await scene.capture()
    },
  },
  {
    name: 'rotating-without-overlap',
    async run(scene) {
      await scene.applied(release('1', { overlap: '"0h"' }))
      await scene.write(release('2', { overlap: '"0h"' }))
      await scene.capture()
    },
  },
  {
    name: 'rotating-escalate',
    async run(scene) {
      await scene.applied(rotating())
      await scene.write(rotating({ type: '"privileged"' }))
      await scene.capture()
    },
  },
  {
    name: 'rotating-de-escalate',
    async run(scene) {
      await scene.applied(rotating({ type: '"privileged"' }))
      await scene.write(rotating())
      await scene.capture()
    },
  },
  {
    name: 'rotating-overlapping',
    async run(scene) {
      await overlapping(scene, {}, READERS)
      await scene.capture()
    },
  },
  {
    name: 'rotating-retired',
    lines: true,
    async run(scene) {
      await overlapping(scene, {}, READERS)
      scene.emulator.advance('8d')
      await scene.capture()
    },
  },
  {
    name: 'rotating-revoked',
    lines: true,
    async run(scene) {
      await overlapping(scene)
      await scene.write(release('2', { revoke_previous: '"leaked on 2026-03-01"' }))
      await scene.capture()
    },
  },
  {
    name: 'rotating-superseded',
    lines: true,
    async run(scene) {
      await overlapping(scene)
      await scene.write(release('3'))
      await scene.capture()
    },
  },
  {
    name: 'rotating-both-at-once',
    async run(scene) {
      await overlapping(scene)
      scene.emulator.advance('8d')
      await scene.write(release('3'))
      await scene.capture()
    },
  },
  {
    name: 'rotating-settings',
    async run(scene) {
      await overlapping(scene)
      await scene.write(release('2', { name: '"teams-bot"', overlap: '"14d"', rotate_after: '"90d"' }))
      await scene.capture()
    },
  },
  {
    name: 'rotating-delete-refused',
    async run(scene) {
      await withDeletionRefused(scene)
      await scene.capture()
    },
  },
  {
    name: 'rotating-destroy',
    async run(scene) {
      await withDeletionRefused(scene)
      scene.emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 503 } })
      await scene.write(release('3'))
      await scene.ws.run('apply', '-auto-approve')
      scene.emulator.faults.clear()
      await scene.capture(['-destroy'])
    },
  },
  {
    name: 'rotating-removed',
    async run(scene) {
      await overlapping(scene)
      await scene.write(key('wiki'))
      await scene.capture()
    },
  },
  {
    name: 'rotating-replaced',
    async run(scene) {
      await overlapping(scene, {}, READERS)
      await scene.capture(['-replace=ekb_rotating_api_key.bot'])
    },
  },
  {
    name: 'rotating-re-scope',
    projects: ['project-main', 'project-other'],
    async run(scene) {
      await overlapping(scene, { project_id: '"project-main"' })
      await scene.write(release('2', { project_id: '"project-other"' }))
      await scene.capture()
    },
  },
  {
    name: 'rotating-current-deleted',
    async run(scene) {
      await overlapping(scene)
      await deleteOnPage(scene.emulator, scene.emulator.keys().at(-1)?.value ?? '')
      await scene.capture()
    },
  },
  {
    name: 'rotating-undecided',
    async run(scene) {
      const bot = rotating({ keepers: '{ release = terraform_data.release.output }' })
      await scene.applied(bot + reader('release', '"1"'))
      await scene.write(bot + reader('release', '"1"', 'triggers_replace = "now"'))
      await scene.capture()
    },
  },
  {
    name: 'rotating-forget',
    on: engine => newest(engine) && isFrom(engine, '1.7', '1.7'),
    async run(scene) {
      await overlapping(scene)
      await scene.write('removed {\n  from = ekb_rotating_api_key.bot\n  lifecycle { destroy = false }\n}\n')
      await scene.capture()
    },
  },
  {
    name: 'rotating-from-api-key',
    async run(scene) {
      await scene.applied(key('bot'))
      const moved = 'moved {\n  from = ekb_api_key.bot\n  to   = ekb_rotating_api_key.bot\n}\n'
      await scene.write(rotating() + moved)
      await scene.capture()
    },
  },
  {
    name: 'rotating-to-api-key',
    async run(scene) {
      await scene.applied(rotating())
      const name = scene.emulator.keys().at(-1)?.name
      const moved = 'moved {\n  from = ekb_rotating_api_key.bot\n  to   = ekb_api_key.bot\n}\n'
      await scene.write(key('bot', { name: `"${name}"` }) + moved)
      await scene.capture()
    },
  },
  {
    name: 'rotating-import',
    async run(scene) {
      await createOnPage(scene.emulator, 'bot', 'locked_down_viewer')
      await scene.write(`import {\n  to = ekb_rotating_api_key.bot\n  id = "name:bot"\n}\n${rotating()}`)
      await scene.capture()
    },
  },
]

/** Keys that are rotated in place. */
export const ROTATING_SITUATIONS: readonly Situation[] = SITUATIONS.map(situation => ({
  ...situation,
  on: situation.on ?? newest,
}))
