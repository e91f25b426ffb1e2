import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  actionsOf,
  apiKey,
  changeOf,
  changesAsked,
  describeNewest,
  describeOldest,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'
import { withPeers } from '../harness/terraform/peers.ts'

const BOT = { name: 'teams-bot', type: 'locked_down_viewer' }
const CI = { name: 'ci', type: 'privileged' }

const moved = (from: string, to: string) => `moved {\n  from = ${from}\n  to   = ekb_api_key.${to}\n}\n`

/** A key that restapi manages: it finds it in the list by its name. */
const RESTAPI = ({ endpoint, apiKey: key, apiSecret, projectId }: Emulator) => `provider "restapi" {
  uri                   = "${endpoint}"
  create_returns_object = true
  write_returns_object  = true
  id_attribute          = "key"
  headers = {
    "content-type" = "application/json"
    "x-api-key"    = "${key}"
    "x-api-secret" = "${apiSecret}"
  }
}
resource "restapi_object" "bot" {
  path         = "/api/keys"
  query_string = "project_id=${projectId}"
  read_path    = "/api/keys"
  read_search = {
    search_key   = "key_name"
    search_value = "${BOT.name}"
    results_key  = "user_keys"
  }
  data = jsonencode({ project_id = "${projectId}", key_name = "${BOT.name}", key_type = "${BOT.type}" })
}
`

/** The same with restful, which forgets the secret as soon as it reads the list. */
const RESTFUL = ({ endpoint, apiKey: key, apiSecret, projectId }: Emulator) => `provider "restful" {
  base_url = "${endpoint}"
  header = {
    "x-api-key"    = "${key}"
    "x-api-secret" = "${apiSecret}"
  }
}
resource "restful_resource" "ci" {
  path          = "/api/keys"
  query         = { project_id = ["${projectId}"] }
  body          = { project_id = "${projectId}", key_name = "${CI.name}", key_type = "${CI.type}" }
  read_selector = "user_keys.#(key_name==\\"${CI.name}\\")"
  delete_path   = "$(path)/$(body.key)"
}
`

const SOURCES = [
  { from: 'restapi_object.bot', to: 'bot', key: BOT, configuration: RESTAPI, keepsSecret: true },
  { from: 'restful_resource.ci', to: 'ci', key: CI, configuration: RESTFUL, keepsSecret: false },
] as const

/**
 * OpenTofu 1.12 reads the identity that restful has stored by the schema of this provider, whatever the move answers,
 * and ends the plan. Terraform drops it.
 */
function sourcesOn({ name }: Engine) {
  return name === 'opentofu' ? SOURCES.slice(0, 1) : SOURCES
}

const suite = (engine: Engine) => {
  test('keys of other providers move, and only move', async () => {
    const sources = sourcesOn(engine)
    await using peers = await withPeers('restapi', 'restful')
    await using emulator = await emulatorFor()
    const main = peers.header + sources.map(({ configuration }) => configuration(emulator)).join('')
    const { cliConfig } = peers
    await using ws = await openWorkspace({ engine, cliConfig, env: settingsOf(emulator), main })
    await ws.apply()
    const keys = managedKeys(emulator)
    emulator.clearJournal()
    const ours = peers.header + sources.map(({ to, key }) => apiKey(to, key)).join('')
    await ws.write(ours + sources.map(({ from, to }) => moved(from, to)).join(''))

    const unread = await ws.plan('-refresh=false')
    expect(unread.errors.map(({ detail }) => detail.slice(-15))).toEqual(sources.map(() => '(MOVE_NOT_READ)'))

    const { plan, diagnostics } = await ws.planShown()
    expect(diagnostics).toEqual([])
    expect(actionsOf(plan)).toEqual({})
    for (const { from, to } of sources) {
      expect(changeOf(plan, `ekb_api_key.${to}`).previous_address).toBe(from)
    }
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    await ws.write(ours)
    await expectEmptyPlan(ws)

    expect(changesAsked(emulator)).toEqual([])
    expect(managedKeys(emulator)).toEqual(keys)
    for (const { to, key, keepsSecret } of sources) {
      const made = keys.find(({ name }) => name === key.name)
      const attributes = await ws.attributes(`ekb_api_key.${to}`)
      expect(attributes).toMatchObject({ ...key, key: made?.value })
      if (keepsSecret) expect(attributes['secret']).toBe(made?.secret)
    }
  })
}

describeNewest('a move from another provider', { terraform: '1.8.0', opentofu: '1.10.0' }, suite)
describeOldest('a move from another provider', { terraform: '1.8.0' }, suite)
