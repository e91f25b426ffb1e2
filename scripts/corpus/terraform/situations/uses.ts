import { CREATE_FIRST, key, MODULE_HEADER, reader } from '../configuration.ts'
import type { Situation } from '../situation.ts'

const output = (name: string, value: string, sensitive = true) =>
  `output "${name}" {\n  value     = ${value}\n${sensitive ? '  sensitive = true\n' : ''}}\n`

const keepers = (release: string) => ({ keepers: `{ release = "${release}" }` })

const inner = {
  'modules/team/main.tf': `${MODULE_HEADER}variable "names" { type = set(string) }
variable "release" {}
module "keys" {
  source   = "./keys"
  for_each = var.names
  name     = each.key
  release  = var.release
}
module "store" {
  source = "./store"
  value  = module.keys["teams"].credentials
}
output "all" {
  value     = { for name, made in module.keys : name => made.secret }
  sensitive = true
}
output "ids" { value = { for name, made in module.keys : name => made.id } }
`,
  'modules/team/keys/main.tf': `${MODULE_HEADER}variable "name" {}
variable "release" {}
resource "ekb_api_key" "this" {
  name    = var.name
  type    = "locked_down_viewer"
  keepers = { release = var.release }
  lifecycle { create_before_destroy = true }
}
output "id" { value = ekb_api_key.this.id }
output "secret" {
  value     = ekb_api_key.this.secret
  sensitive = true
}
output "credentials" {
  value     = { key = ekb_api_key.this.key, id = ekb_api_key.this.id }
  sensitive = true
}
`,
  'modules/team/store/main.tf': `variable "value" { sensitive = true }
resource "terraform_data" "kept" { input = var.value.key }
resource "terraform_data" "id" { input = nonsensitive(var.value.id) }
`,
}

const team = (release: string) =>
  `module "team" {\n  source  = "./modules/team"\n  names   = ["teams", "slack"]\n  release = "${release}"\n}\n` +
  output('secrets', 'module.team.all') +
  output('ids', 'module.team.ids', false)

/** Keys that somebody reads, in every way. */
export const USE_SITUATIONS: readonly Situation[] = [
  {
    name: 'used-and-updated',
    async run(scene) {
      const rest =
        reader('bot', 'ekb_api_key.bot.key') +
        reader('both', 'join(":", [ekb_api_key.bot.key, ekb_api_key.bot.secret])') +
        reader('id', 'ekb_api_key.bot.id') +
        reader('after', '"1"', 'depends_on = [ekb_api_key.bot]') +
        output('bot_key', 'ekb_api_key.bot.key') +
        output('bot_name', 'ekb_api_key.bot.name', false)
      await scene.applied(key('bot', keepers('1'), CREATE_FIRST) + rest)
      await scene.write(key('bot', keepers('2'), CREATE_FIRST) + rest)
      await scene.capture()
    },
  },
  {
    name: 'used-not-updated',
    async run(scene) {
      const rest = reader('bot', 'ekb_api_key.bot.key', 'lifecycle { ignore_changes = [input] }')
      await scene.applied(key('bot', keepers('1')) + rest)
      await scene.write(key('bot', keepers('2')) + rest)
      await scene.capture()
    },
  },
  {
    name: 'used-while-revoked',
    async run(scene) {
      await scene.applied(
        key('bot') + reader('bot', 'ekb_api_key.bot.key') + output('bot_key', 'ekb_api_key.bot.key'),
      )
      await scene.write(reader('bot', '"none"'))
      await scene.capture()
    },
  },
  {
    name: 'nonsensitive-output',
    async run(scene) {
      const rest = output('bot_key', 'nonsensitive(ekb_api_key.bot.key)', false)
      await scene.applied(key('bot', keepers('1')) + rest)
      await scene.write(key('bot', keepers('2')) + rest)
      await scene.capture()
    },
  },
  {
    name: 'nonsensitive-output-new',
    async run(scene) {
      await scene.write(key('bot') + output('bot_key', 'nonsensitive(ekb_api_key.bot.key)', false))
      await scene.capture()
    },
  },
  {
    name: 'output-via-local',
    async run(scene) {
      const rest = `locals {
  credentials = { key = ekb_api_key.bot.key, name = ekb_api_key.bot.name }
  open        = nonsensitive("key=\${ekb_api_key.bot.key}")
}
${output('credentials', 'local.credentials')}${output('open', 'local.open', false)}${reader('local', 'local.credentials.key')}`
      await scene.applied(key('bot', keepers('1')) + rest)
      await scene.write(key('bot', keepers('2')) + rest)
      await scene.capture()
    },
  },
  {
    name: 'nested-modules',
    async run(scene) {
      await scene.applied(team('1'), inner)
      await scene.write(team('2'), inner)
      await scene.capture()
    },
  },
  {
    name: 'each-to-each',
    async run(scene) {
      const bots = (name: string) => `resource "ekb_api_key" "bots" {
  for_each = { teams = "teams", slack = "${name}" }
  name     = each.value
  type     = "locked_down_viewer"
}
resource "terraform_data" "stores" {
  for_each = ekb_api_key.bots
  input    = each.value.key
}
resource "terraform_data" "indexed" {
  for_each = toset(["teams", "slack"])
  input    = ekb_api_key.bots[each.key].key
}
resource "terraform_data" "ids" {
  for_each = toset(["teams", "slack"])
  input    = ekb_api_key.bots[each.key].id
}
resource "terraform_data" "one" { input = ekb_api_key.bots["slack"].secret }
resource "terraform_data" "all" { input = values(ekb_api_key.bots)[*].key }
`
      await scene.applied(bots('slack'))
      await scene.write(bots('slack-bot'))
      await scene.capture()
    },
  },
  {
    name: 'sensitive-name',
    async run(scene) {
      const bot = (name: string) =>
        `${key('bot', { name: 'sensitive(var.name)' })}variable "name" { default = "${name}" }\n`
      await scene.applied(bot('the-hidden-name'))
      await scene.write(bot('another-hidden-name'))
      await scene.capture()
    },
  },
  {
    name: 'sensitive-keeper',
    async run(scene) {
      const bot = (token: string) =>
        key('bot', { keepers: '{ token = var.token, release = "1" }' }) +
        `variable "token" {\n  sensitive = true\n  default   = "${token}"\n}\n`
      await scene.applied(bot('first-hidden-token'))
      await scene.write(bot('second-hidden-token'))
      await scene.capture()
    },
  },
  {
    name: 'sensitive-type',
    async run(scene) {
      const bot = (type: string) => key('bot', { type: `sensitive("${type}")` })
      await scene.applied(bot('locked_down_viewer'))
      await scene.write(bot('privileged'))
      await scene.capture()
    },
  },
  {
    name: 'provider-uses-key',
    async run(scene) {
      const rest = `provider "ekb" {}
provider "ekb" {
  alias      = "second"
  endpoint   = "${scene.ws.env['EKB_ENDPOINT']}"
  api_key    = ekb_api_key.operator.key
  api_secret = ekb_api_key.operator.secret
}
resource "ekb_api_key" "wiki" {
  provider = ekb.second
  name     = "wiki"
  type     = "locked_down_viewer"
}
`
      const operator = (name: string) =>
        key('operator', { name: `"${name}"`, type: '"privileged"' }, CREATE_FIRST)
      await scene.applied(operator('operator') + rest)
      await scene.write(operator('ci-operator') + rest)
      await scene.capture()
    },
  },
  {
    name: 'provider-loses-its-key',
    async run(scene) {
      const rest = `variable "key" {}
variable "secret" {}
provider "ekb" {
  api_key    = var.key
  api_secret = var.secret
}
`
      const { env, emulator } = { env: scene.ws.env, emulator: scene.emulator }
      env['TF_VAR_key'] = emulator.apiKey
      env['TF_VAR_secret'] = emulator.apiSecret
      await scene.applied(rest + key('operator', { type: '"privileged"' }))
      const operator = emulator.keys().find(({ name }) => name === 'operator')
      env['TF_VAR_key'] = operator?.value
      env['TF_VAR_secret'] = operator?.secret
      await scene.write(rest)
      await scene.capture()
    },
  },
]
