import { describe, expect, test } from 'vitest'
import type { Secret } from '../../../src/core/secret.ts'
import { type ManagedState, readState } from '../../../src/inventory/index.ts'
import { PULUMI_STATE, TERRAFORM_STATE, VALUES } from './states.ts'

async function* bytesOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  // Pieces that cut characters in two.
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

function read(text: string | Uint8Array, remember: (secret: Secret) => void = () => undefined) {
  return readState({ label: 'a.json', bytes: bytesOf(text) }, remember)
}

function told({ keys }: ManagedState) {
  return keys.map(({ address, role, isLeftover, reference }) => [address, role, isLeftover, reference.id])
}

describe('a state of Terraform', () => {
  test('tells every key that it manages, in every module, and no other resource', async () => {
    const state = await read(JSON.stringify(TERRAFORM_STATE))
    expect(state).toMatchObject({ state: 'a.json', engine: 'terraform' })
    expect(told(state)).toEqual([
      ['ekb_api_key.bot', 'key', false, 'key_bot'],
      ['ekb_api_key.bot', 'key', true, 'key_old'],
      ['module.a.module.b["x"].ekb_rotating_api_key.ci', 'current', false, 'key_3'],
      ['module.a.module.b["x"].ekb_rotating_api_key.ci', 'previous', false, 'key_2'],
      ['module.a.module.b["x"].ekb_rotating_api_key.ci', 'retiring', false, 'key_1'],
    ])
  })

  test('tells what is known of a key', async () => {
    const { keys } = await read(JSON.stringify(TERRAFORM_STATE))
    expect(keys[0]).toMatchObject({
      projectId: 'p1',
      resource: 'api_key',
      rotateAfter: '90d',
      dueAt: new Date('2026-03-01T00:00:00Z'),
      reference: {
        id: 'key_bot',
        fingerprint: 'sha256:0123456789abcdef',
        name: 'teams-bot',
        type: 'locked_down_viewer',
        preview: 'ekb_…0001',
      },
    })
    expect(keys.slice(2)).toMatchObject([
      { generation: 3, rotateAfter: '30d' },
      { retireDueAt: new Date('2026-01-02T00:00:00Z') },
      { retiringSince: new Date('2025-12-01T00:00:00Z') },
    ])
  })

  test('registers every value, so that none is printed', async () => {
    const seen: string[] = []
    await read(JSON.stringify(TERRAFORM_STATE), secret => seen.push(secret.reveal()))
    expect(seen).toEqual(VALUES)
  })

  test.each(['terraform', 'opentofu'])('is one of %s by where its providers come from', async engine => {
    const text = JSON.stringify(TERRAFORM_STATE).replaceAll('registry.terraform.io', `registry.${engine}.org`)
    expect((await read(text)).engine).toBe(engine)
  })

  test('may be empty', async () => {
    expect((await read('{"format_version":"1.0"}')).keys).toEqual([])
  })

  test('may come from Windows PowerShell', async () => {
    const text = Buffer.from(`\uFEFF${JSON.stringify(TERRAFORM_STATE)}`, 'utf16le')
    expect((await read(text)).keys).toHaveLength(5)
  })

  test('may be nested in any depth', async () => {
    let module: unknown = TERRAFORM_STATE.values.root_module
    for (let depth = 0; depth < 2000; depth += 1) module = { child_modules: [module] }
    const text = JSON.stringify({ format_version: '1.0', values: { root_module: module } })
    expect((await read(text)).keys).toHaveLength(5)
  })
})

describe('a stack of Pulumi', () => {
  test('tells every key that it manages, without those that it only reads', async () => {
    const state = await read(JSON.stringify(PULUMI_STATE))
    expect(state.engine).toBe('pulumi')
    expect(told(state)).toEqual([
      ['urn:pulumi:dev::p::ekb:index:ApiKey::bot', 'key', false, 'key_bot'],
      ['urn:pulumi:dev::p::ekb:index:ApiKey::bot', 'key', true, 'key_old'],
      ['urn:pulumi:dev::p::ekb:index:RotatingApiKey::ci', 'current', false, 'key_3'],
      ['urn:pulumi:dev::p::ekb:index:RotatingApiKey::ci', 'previous', false, 'key_2'],
    ])
    expect(state.keys[0]).toMatchObject({
      projectId: 'p1',
      rotateAfter: '90d',
      reference: { fingerprint: 'sha256:0123456789abcdef', preview: 'ekb_…0001' },
    })
    expect(state.keys[3]?.retireDueAt).toEqual(new Date('2026-01-02T00:00:00Z'))
  })

  test('knows the values of secrets that are shown, and registers them', async () => {
    const seen: string[] = []
    const { keys } = await read(JSON.stringify(PULUMI_STATE), secret => seen.push(secret.reveal()))
    expect(seen).toEqual(['shown-value-of-bot'])
    expect(keys[0]?.reference.value?.reveal()).toBe('shown-value-of-bot')
    expect(keys[1]?.reference.value).toBeUndefined()
  })
})

describe('what is no state', () => {
  test.each([
    ['', 'STATE_EMPTY', ''],
    [' \n', 'STATE_EMPTY', ''],
    ['Terraform used the selected providers', 'STATE_UNKNOWN', 'does not begin with a JSON object'],
    ['[]', 'STATE_UNKNOWN', 'is JSON, but not an object'],
    ['{}', 'STATE_UNKNOWN', 'is a JSON object of another kind'],
    ['{"AWSTemplateFormatVersion":"2010-09-09"}', 'STATE_UNKNOWN', 'is a JSON object of another kind'],
    ['{"version":4,"serial":1,"lineage":"a","resources":[]}', 'STATE_UNKNOWN', 'whose format changes'],
    ['{"format_version":"1.2","resource_changes":[]}', 'STATE_UNKNOWN', 'is a plan'],
    ['{"serial":1,"lineage":"a","meta":{},"encrypted_data":"x"}', 'STATE_ENCRYPTED', 'tofu show -json'],
    ['{"format_version":"2.0"}', 'STATE_VERSION', 'Its format_version is 2.0, and ekb knows 1.x'],
    ['{"version":9,"deployment":{}}', 'STATE_VERSION', 'Its version is 9, and ekb knows 3 and 4'],
    ['{"format_version":"1.0","values":{"a":"b', 'STATE_BROKEN', 'the input ends too early'],
  ])('%j', async (text, code, words) => {
    const error = await read(text).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code })
    expect(`${error}`).toContain('a.json')
    expect((error as { detail: string }).detail).toContain(words)
  })
})
