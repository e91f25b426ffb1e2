import { CREATE_FIRST, key, reader } from '../configuration.ts'
import { createOnPage } from '../on-platform.ts'
import { isFrom, type Situation } from '../situation.ts'

/** Keys that come, change in place, and go. */
export const LIFE_SITUATIONS: readonly Situation[] = [
  {
    name: 'create',
    lines: true,
    async run(scene) {
      await scene.write(key('bot') + key('admin', { type: '"privileged"', rotate_after: '"90d"' }))
      await scene.capture()
    },
  },
  {
    name: 'nothing',
    lines: true,
    async run(scene) {
      await scene.applied(key('bot') + key('wiki'))
      await scene.capture()
    },
  },
  {
    name: 'update-in-place',
    async run(scene) {
      await scene.applied(key('bot', { rotate_after: '"90d"' }) + key('wiki', { keepers: '{ a = "1" }' }))
      await scene.write(
        key('bot', { rotate_after: '"30d"', deletion_protection: 'true' }) +
          key('wiki', { store_secret: 'false', keepers: '{}' }),
      )
      await scene.capture()
    },
  },
  {
    name: 'settings-lifted',
    async run(scene) {
      const rest = reader('bot', 'ekb_api_key.bot.secret')
      const set = { rotate_after: '"90d"', deletion_protection: 'true', keepers: '{ a = "1" }' }
      await scene.applied(key('bot', set) + key('wiki', { store_secret: 'false' }) + rest)
      await scene.write(key('bot', { store_secret: 'false' }) + key('wiki') + rest)
      await scene.capture()
    },
  },
  {
    name: 'revoke',
    lines: true,
    async run(scene) {
      await scene.applied(key('bot') + key('old-wiki'))
      scene.emulator.advance('411d')
      await scene.write(key('bot'))
      await scene.capture()
    },
  },
  {
    name: 'destroy',
    async run(scene) {
      await scene.applied(key('bot') + key('wiki'))
      await scene.capture(['-destroy'])
    },
  },
  {
    name: 'destroy-used',
    async run(scene) {
      const rest = `provider "ekb" {}
provider "ekb" {
  alias      = "second"
  endpoint   = "${scene.ws.env['EKB_ENDPOINT']}"
  api_key    = ekb_api_key.bot.key
  api_secret = ekb_api_key.bot.secret
}
`
      const wiki = key('wiki', { provider: 'ekb.second' })
      await scene.applied(
        rest + key('bot', { type: '"privileged"' }) + wiki + reader('bot', 'ekb_api_key.bot.key'),
      )
      await scene.capture(['-destroy'])
    },
  },
  {
    name: 'forget',
    lines: true,
    on: engine => isFrom(engine, '1.7', '1.7'),
    async run(scene) {
      await scene.applied(key('bot') + key('wiki'))
      await scene.write(
        `${key('wiki')}removed {\n  from = ekb_api_key.bot\n  lifecycle { destroy = false }\n}\n`,
      )
      await scene.capture()
    },
  },
  {
    name: 'forget-and-create',
    on: ({ name }) => name === 'opentofu',
    async run(scene) {
      const stays = 'lifecycle { destroy = false }'
      await scene.applied(key('bot', {}, stays))
      await scene.write(key('bot', { type: '"privileged"' }, stays))
      await scene.capture()
    },
  },
  {
    name: 'disabled',
    on: ({ name }) => name === 'opentofu',
    async run(scene) {
      await scene.applied(key('bot', {}, 'lifecycle { enabled = true }'))
      await scene.write(key('bot', {}, 'lifecycle { enabled = false }'))
      await scene.capture()
    },
  },
  {
    name: 'import',
    lines: true,
    async run(scene) {
      await createOnPage(scene.emulator, 'bot', 'locked_down_viewer')
      await scene.write(`${key('bot')}import {\n  to = ekb_api_key.bot\n  id = "name:bot"\n}\n`)
      await scene.capture()
    },
  },
  {
    name: 'import-with-changes',
    async run(scene) {
      const imports = ['bot', 'wiki'].map(
        name => `import {\n  to = ekb_api_key.${name}\n  id = "name:${name}"\n}\n`,
      )
      for (const name of ['bot', 'wiki']) await createOnPage(scene.emulator, name, 'locked_down_viewer')
      await scene.write(
        key('bot', { rotate_after: '"90d"' }) + key('wiki', { type: '"privileged"' }) + imports.join(''),
      )
      await scene.capture()
    },
  },
  {
    name: 'errored',
    lines: true,
    async run(scene) {
      await scene.applied(key('bot', { deletion_protection: 'true' }) + key('wiki'))
      await scene.write(key('wiki', { rotate_after: '"90d"' }))
      await scene.capture()
    },
  },
  {
    name: 'target',
    async run(scene) {
      await scene.applied(key('bot') + key('wiki') + key('old'))
      await scene.write(key('bot', { name: '"teams-bot"' }, CREATE_FIRST) + key('wiki', { name: '"other"' }))
      await scene.capture(['-target=ekb_api_key.bot'])
    },
  },
  {
    name: 'data-sources',
    lines: true,
    async run(scene) {
      const sources = `data "ekb_automator_key" "system" {}
data "ekb_automator_key" "shown" { reveal = true }
data "ekb_api_keys" "all" { project_id = terraform_data.project.output }
data "ekb_api_key" "bot" { name = ekb_api_key.bot.name }
`
      const project = reader('project', '"project-main"', 'triggers_replace = var.release')
      const release = (value: string) => `variable "release" { default = "${value}" }\n`
      const output =
        'output "system" {\n  value     = data.ekb_automator_key.shown.key\n  sensitive = true\n}\n'
      await scene.applied(key('bot') + sources + project + release('1') + output)
      await scene.write(key('bot') + sources + project + release('2') + output)
      await scene.capture()
    },
  },
]
