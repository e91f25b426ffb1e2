import { CREATE_FIRST, key, MODULE_HEADER } from '../configuration.ts'
import { createOnPage } from '../on-platform.ts'
import type { Situation } from '../situation.ts'

const plain = (outputs: Readonly<Record<string, string>>) =>
  Object.entries(outputs)
    .map(([name, value]) => `output "${name}" {\n  value = ${value}\n}\n`)
    .join('')

const each = `resource "ekb_api_key" "each" {
  for_each = toset(["wiki-sync", "faq-sync"])
  name     = each.key
  type     = "locked_down_viewer"
}
`

const counted = `resource "ekb_api_key" "counted" {
  count = 2
  name  = "counted-sync-\${count.index}"
  type  = "locked_down_viewer"
}
`

/** Ways of a value that the plan names. */
const NAMED = {
  condition: 'ekb_api_key.bot.name == "" ? "" : nonsensitive(ekb_api_key.bot.key)',
  encoded: 'nonsensitive(base64encode(ekb_api_key.bot.key))',
  text: `"Bearer \${nonsensitive(ekb_api_key.bot.key)}"`,
  template: 'nonsensitive(templatefile("./bot.tftpl", { key = ekb_api_key.bot.key }))',
}

/** Ways of which the plan names the resource alone, and what is read of it is a value. */
const UNNAMED = {
  lookup: 'nonsensitive(lookup(ekb_api_key.bot, "secret", ""))',
  object: 'nonsensitive(jsonencode(ekb_api_key.bot))',
  indexed: 'nonsensitive((ekb_api_key.bot)["key"])',
  for_each: '{ for name, made in ekb_api_key.each : name => nonsensitive(made.key) }',
  splat: '[for made in ekb_api_key.counted[*] : nonsensitive(made.secret)]',
}

/** The same, and it is none. */
const NOTHING = {
  for_id: '{ for name, made in ekb_api_key.each : name => made.id }',
  splat_id: 'ekb_api_key.counted[*].id',
}

const HARMLESS = {
  id: 'ekb_api_key.bot.id',
  name: 'ekb_api_key.bot.name',
  preview: 'ekb_api_key.bot.key_preview',
  size: 'length(ekb_api_key.each)',
  one_id: 'ekb_api_key.counted[0].id',
}

const everything = key('bot') + each + counted + plain({ ...NAMED, ...UNNAMED, ...NOTHING, ...HARMLESS })

const team = {
  'bot.tftpl': `\${key}`,
  'modules/team/main.tf': `${MODULE_HEADER}variable "whole" {}
variable "value" {}
locals {
  held = var.whole.key
}
resource "ekb_api_key" "own" {
  name = "team-sync"
  type = "locked_down_viewer"
}
output "local" { value = nonsensitive(local.held) }
output "value" { value = nonsensitive(var.value) }
output "id" { value = var.whole.id }
output "own" {
  value     = ekb_api_key.own.key
  sensitive = true
}
output "own_id" { value = ekb_api_key.own.id }
`,
}

const passed =
  key('bot') +
  `module "team" {
  source = "./modules/team"
  whole  = ekb_api_key.bot
  value  = ekb_api_key.bot.key
}
locals {
  held = ekb_api_key.bot.key
}
` +
  plain({
    local: 'nonsensitive(local.held)',
    module_local: 'module.team.local',
    module_value: 'module.team.value',
    module_id: 'module.team.id',
    module_own: 'nonsensitive(module.team.own)',
    module_own_id: 'module.team.own_id',
  })

const carried =
  key('bot') +
  `resource "terraform_data" "kept" {
  input            = ekb_api_key.bot.key
  triggers_replace = ekb_api_key.bot.id
}
resource "terraform_data" "told" {
  input = ekb_api_key.bot.id
  provisioner "local-exec" {
    command = "true \${nonsensitive(ekb_api_key.bot.key)}"
  }
}
resource "terraform_data" "quiet" {
  input = ekb_api_key.bot.id
  provisioner "local-exec" {
    command = "true \${self.input}"
  }
}
` +
  plain({
    kept: 'terraform_data.kept.output',
    kept_id: 'terraform_data.kept.id',
    told: 'terraform_data.told.output',
  })

const hashes = plain({
  hash: 'nonsensitive(sha256(ekb_api_key.bot.key))',
  password: 'nonsensitive(base64sha256(ekb_api_key.bot.secret))',
  length: 'nonsensitive(length(ekb_api_key.bot.secret))',
  reversed: 'nonsensitive(strrev(ekb_api_key.bot.key))',
})

/** Outputs, provisioners and others that print, and keys that somebody else may have. */
export const SHOWN_SITUATIONS: readonly Situation[] = [
  {
    name: 'shown-new',
    async run(scene) {
      await scene.write(everything, team)
      await scene.capture()
    },
  },
  {
    name: 'shown-known',
    async run(scene) {
      await scene.applied(everything, team)
      await scene.write(everything + hashes)
      await scene.capture()
    },
  },
  {
    name: 'shown-through-modules',
    async run(scene) {
      await scene.write(passed, team)
      await scene.capture()
    },
  },
  {
    name: 'shown-through-resources',
    async run(scene) {
      await scene.write(carried)
      await scene.capture()
    },
  },
  {
    name: 'shown-no-longer',
    async run(scene) {
      await scene.applied(
        key('bot') +
          plain({ open: 'nonsensitive(ekb_api_key.bot.key)', gone: 'nonsensitive(ekb_api_key.bot.key)' }),
      )
      await scene.write(
        `${key('bot')}output "open" {\n  value     = ekb_api_key.bot.key\n  sensitive = true\n}\n`,
      )
      await scene.capture()
    },
  },
  {
    name: 'import-and-replace',
    async run(scene) {
      await createOnPage(scene.emulator, 'prod-search', 'privileged')
      scene.emulator.advance('300d')
      const search = key(
        'search',
        { name: '"prod-search"', type: '"privileged"', rotate_after: '"30d"' },
        CREATE_FIRST,
      )
      await scene.write(`${search}import {\n  to = ekb_api_key.search\n  id = "name:prod-search"\n}\n`)
      await scene.capture()
    },
  },
  {
    name: 'one-key-twice',
    async run(scene) {
      const second = 'import {\n  to = ekb_api_key.second\n  id = "name:bot"\n}\n'
      await scene.applied(key('bot'))
      await scene.write(key('bot') + key('second', { name: '"bot"' }) + second)
      await scene.capture([], 'imported')
      await scene.ws.apply()
      await scene.write(key('bot'))
      await scene.capture([], 'removed')
    },
  },
  {
    name: 'name-known-later',
    async run(scene) {
      const bot = (owner: string) =>
        `resource "terraform_data" "team" {\n  input = { name = "bot-sync", owner = "${owner}" }\n}\n` +
        key('bot', { name: 'terraform_data.team.output.name' }, CREATE_FIRST)
      await scene.applied(bot('a'))
      await scene.write(bot('b'))
      await scene.capture()
    },
  },
]
