import { CREATE_FIRST, key, MODULE_HEADER, reader } from '../configuration.ts'
import type { Situation } from '../situation.ts'

const counted = (names: readonly string[]) =>
  key('bots', { count: String(names.length), name: `${JSON.stringify(names)}[count.index]` })

const each = (names: readonly string[]) =>
  key('bots', { for_each: `toset(${JSON.stringify(names)})`, name: 'each.key' })

const module = (call: string, more = '') => `module "${call}" {\n  source = "./modules/bots"\n  ${more}\n}\n`

/** Keys of modules whose names are odd, and those who read them from outside. */
const odd = {
  modules: {
    'modules/bots/main.tf': `${MODULE_HEADER}variable "name" {}
variable "release" {}
${key('teams', { name: 'var.name', keepers: '{ release = var.release }' })}output "key" {
  value     = ekb_api_key.teams.key
  sensitive = true
}
`,
  },
  bots: (release: string, last: string) => `module "bots" {
  source   = "./modules/bots"
  for_each = { "x.y[0]" = "dotted", "module.bots" = "named", ${last} = "moved" }
  name     = each.value
  release  = "${release}"
}
`,
  readers:
    reader('dotted', 'module.bots["x.y[0]"].key') + reader('all', '[for bot in module.bots : bot.key]'),
  moved: (from: string, to: string) => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`,
}

const files = { 'modules/bots/main.tf': MODULE_HEADER + key('teams') }

/** Keys whose addresses change, or go with what they stand in. */
export const ADDRESS_SITUATIONS: readonly Situation[] = [
  {
    name: 'count-shift',
    lines: true,
    async run(scene) {
      await scene.applied(counted(['teams', 'slack', 'wiki', 'web']))
      await scene.write(counted(['teams', 'wiki', 'web']))
      await scene.capture()
    },
  },
  {
    name: 'count-shift-and-rename',
    async run(scene) {
      await scene.applied(counted(['teams', 'slack', 'wiki']))
      await scene.write(counted(['slack', 'web']))
      await scene.capture()
    },
  },
  {
    name: 'odd-module-keys',
    async run(scene) {
      const { modules, bots, readers, moved } = odd
      await scene.applied(key('teams', { name: '"dotted"', keepers: '{ release = "1" }' }))
      const from = moved('ekb_api_key.teams', 'module.bots["x.y[0]"].ekb_api_key.teams')
      await scene.applied(bots('1', '"quote\\""') + readers + from, modules)
      const on = moved('module.bots["quote\\""]', 'module.bots["moved | here"]')
      await scene.write(bots('2', '"moved | here"') + readers + on, modules)
      await scene.capture()
    },
  },
  {
    name: 'count-insert',
    async run(scene) {
      await scene.applied(counted(['teams', 'wiki']))
      await scene.write(counted(['teams', 'slack', 'wiki']))
      await scene.capture()
    },
  },
  {
    name: 'count-shrunk',
    async run(scene) {
      await scene.applied(counted(['teams', 'slack']))
      await scene.write(counted(['teams']))
      await scene.capture()
    },
  },
  {
    name: 'each-key-removed',
    async run(scene) {
      await scene.applied(each(['teams', 'slack', 'wiki']))
      await scene.write(each(['teams', 'wiki']))
      await scene.capture()
    },
  },
  {
    name: 'odd-each-keys',
    async run(scene) {
      await scene.write(
        key('bots', {
          for_each:
            'toset(["plain", "two\\nlines", "\\u202Eright-to-left", "quote\\"", "esc\\u001b[31m", "a.b[0]"])',
          name: '"bot"',
        }),
      )
      await scene.capture()
    },
  },
  {
    name: 'module-removed',
    async run(scene) {
      await scene.applied(module('bots') + key('wiki'), files)
      await scene.write(key('wiki'), files)
      await scene.capture()
    },
  },
  {
    name: 'module-instance-removed',
    async run(scene) {
      const named = {
        'modules/bots/main.tf': `${MODULE_HEADER}variable "name" {}\n${key('teams', { name: 'var.name' })}`,
      }
      const call = (names: string) => module('bots', `for_each = toset(${names})\n  name     = each.key`)
      await scene.applied(call('["dev", "prod"]'), named)
      await scene.write(call('["prod"]'), named)
      await scene.capture()
    },
  },
  {
    name: 'moved',
    lines: true,
    async run(scene) {
      await scene.applied(key('bot', { name: '"teams"' }))
      await scene.write(`${key('teams')}moved {\n  from = ekb_api_key.bot\n  to   = ekb_api_key.teams\n}\n`)
      await scene.capture()
    },
  },
  {
    name: 'moved-and-rotated',
    async run(scene) {
      await scene.applied(key('bot'))
      await scene.write(
        `${key('teams', {}, CREATE_FIRST)}moved {\n  from = ekb_api_key.bot\n  to   = ekb_api_key.teams\n}\n`,
      )
      await scene.capture()
    },
  },
  {
    name: 'repetition-changed',
    async run(scene) {
      await scene.applied(counted(['bots']))
      await scene.write(each(['teams']))
      await scene.capture()
    },
  },
]
