import type { Stage } from '../faults/support/stage.ts'
import { describeOutcome, type Outcome } from '../harness/command.ts'
import type { Recording } from './recording.ts'

/** Keys of both types, everything that can be read of keys, and outputs that hold them. */
export function configuration(keeper: string): string {
  return `
resource "ekb_api_key" "deployer" {
  name = "deployer"
  type = "privileged"
  keepers = { run = "${keeper}" }
}

resource "ekb_api_key" "bot" {
  name         = "bot"
  type         = "locked_down_viewer"
  rotate_after = "90d"
  lifecycle { create_before_destroy = true }
}

resource "ekb_api_key" "forgotten" {
  name         = "forgotten"
  type         = "locked_down_viewer"
  store_secret = false
}

data "ekb_automator_key" "system" { reveal = true }

data "ekb_api_key" "legacy" {
  name   = "legacy"
  reveal = true
}

data "ekb_api_keys" "all" { depends_on = [ekb_api_key.deployer] }

output "bot_key" {
  value     = ekb_api_key.bot.key
  sensitive = true
}

output "bot_secret" {
  value     = ekb_api_key.bot.secret
  sensitive = true
}

output "system_key" {
  value     = data.ekb_automator_key.system.key
  sensitive = true
}

output "bot_fingerprint" { value = ekb_api_key.bot.fingerprint }
output "keys" { value = data.ekb_api_keys.all.keys }
`
}

/** What is imported: a key that was there before anybody managed keys. */
export const IMPORTED = `
resource "ekb_api_key" "legacy" {
  name = "legacy"
  type = "locked_down_viewer"
}
`

/**
 * Takes keys through everything that goes well: plan, apply, import, rotation, destroy, and whatever shows
 * them. Left out is what hands values over on purpose: the state file, \`show -json\` and \`output -json\`.
 */
export async function liveAndDie(stage: Stage, recording: Recording): Promise<void> {
  const good = async (...args: string[]) => expectEnd(await recording.run(...args), [0, 2])
  await good('validate')
  await good('validate', '-json')
  await good('plan')
  await good('plan', '-json', '-out=tfplan')
  await good('show', 'tfplan')
  await good('apply', '-json', 'tfplan')
  await good('plan', '-detailed-exitcode')
  await good('refresh')
  await good('show')
  await good('output')
  await good('output', 'bot_fingerprint')
  await good('state', 'list')
  await good('state', 'show', 'ekb_api_key.bot')
  await good('state', 'show', 'data.ekb_automator_key.system')

  await stage.write(configuration('1') + IMPORTED)
  await good('import', 'ekb_api_key.legacy', 'name:legacy')
  await stage.write(configuration('2') + IMPORTED)
  stage.emulator.advance('91d')
  await good('plan')
  await good('plan', '-json')
  await good('apply', '-auto-approve')
  await good('plan', '-destroy', '-json')
  await good('apply', '-auto-approve', '-replace=ekb_api_key.deployer', '-json')
  await good('destroy', '-auto-approve')
}

/** Throws unless a command ended with one of these codes: a recording of something else would prove nothing. */
export function expectEnd(outcome: Outcome, codes: readonly (number | null)[]): void {
  if (!codes.includes(outcome.code)) throw new Error(describeOutcome(outcome))
}
