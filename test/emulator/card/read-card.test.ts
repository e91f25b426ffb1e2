import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readCard } from '../../../src/emulator/card/read-card.ts'
import { emulatorForTest } from '../emulators.ts'

const CARD = `version: 1
path: /api/keys
list:
  envelope: [user_keys]
  fields: {value: key, name: key_name, type: key_type, created: created_at}
  other_fields: 1
  values: whole
  ids: none
  types: {privileged: privileged, system: system}
  system_key: type
  created: seconds
  pages: none
  encoding: none
errors: envelope
description: published
clock_offset_minutes: 0
`

const schema = readFileSync(join(import.meta.dirname, '../../../docs/doctor/card.schema.json'), 'utf8')
const fitsSchema = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schema))

/** What a card with one line replaced is refused for. */
function problemsOf(from: string, to: string): string {
  const text = CARD.replace(from, to)
  expect(text).not.toBe(CARD)
  try {
    readCard(text, 'card.yaml')
  } catch (error) {
    expect(error).toMatchObject({ code: 'CARD_INVALID', summary: 'The contract card card.yaml is not valid' })
    return (error as { detail: string }).detail
  }
  return ''
}

test('reads a card, and its JSON', () => {
  const card = readCard(CARD, 'card.yaml')
  expect(card).toMatchObject({ path: '/api/keys', list: { envelope: ['user_keys'], ids: 'none' } })
  expect(readCard(JSON.stringify(card), 'card.json')).toEqual(card)
  expect(fitsSchema(card)).toBe(true)
})

describe('refuses, with the line', () => {
  test.each([
    ['  ids: none', '  ids: none\n  id: none', 'line 9: list.id is not a known field; known are envelope'],
    ['version: 1', 'version: 2', 'line 1: version must be 1: this version reads no other cards'],
    ['values: whole', 'values: hole', 'line 7: list.values must be one of whole, masked, mixed, none'],
    ['created: seconds', 'created: 12', 'line 11: list.created must be one of seconds'],
    ['path: /api/keys', 'path: /p/5f0c2d7e91a34b68/keys', 'line 2: path must be a path of plain words'],
    ['path: /api/keys', 'path: api/keys', 'line 2: path must be a path of plain words'],
    ['value: key,', 'value: password,', 'line 5: list.fields.value must be one of key, api_key, value'],
    ['privileged: privileged', 'privileged: viewer', 'line 9: list.types.privileged is no word for the type'],
    ['errors: envelope\n', '', 'line 1: errors is missing'],
    ['other_fields: 1', 'other_fields: -1', 'line 6: list.other_fields must be a whole number from 0 to 100'],
    ['ids: none', 'ids: all', 'line 8: list.ids is "all", but fields names no id'],
    [
      'system_key: type',
      'system_key: flag',
      'line 10: list.system_key is "flag", but fields names no system',
    ],
    ['type: key_type, ', '', 'but fields names no type'],
    ['list:', 'list: [', 'line '],
    [
      'clock_offset_minutes: 0',
      'clock_offset_minutes: 0.5',
      'line 16: clock_offset_minutes must be a whole number',
    ],
    ['clock_offset_minutes: 0', 'clock_offset_minutes: 0\nversion: 1', 'line 17: '],
  ])('%j -> %j', (from, to, problem) => {
    expect(problemsOf(from, to)).toContain(problem)
  })

  test.each(['', '[]', 'null', 'text', '- a'])('a card that is %j', text => {
    expect(() => readCard(text, 'card.yaml')).toThrow(/\(input\) must be an object with version/)
  })
})

test('the schema refuses what the emulator refuses, but for contradictions', () => {
  const card = readCard(CARD, 'card.yaml')
  const { list } = card
  const wrong = [
    { ...card, version: 2 },
    { ...card, more: 1 },
    { ...card, path: 'api/keys' },
    { ...card, errors: undefined },
    { ...card, list: { ...list, more: 1 } },
    { ...card, list: { ...list, values: 'hole' } },
    { ...card, list: { ...list, envelope: ['results'] } },
    { ...card, list: { ...list, other_types: 0 } },
    { ...card, list: { ...list, page_size: 1001 } },
    { ...card, list: { ...list, fields: { ...list.fields, more: 'key' } } },
    { ...card, list: { ...list, types: { privileged: '5f0c2d7e' } } },
    { ...card, clock_offset_minutes: 1e9 },
  ].map(other => JSON.parse(JSON.stringify(other)) as unknown)
  for (const other of wrong) {
    expect(fitsSchema(other), stringify(other)).toBe(false)
    expect(() => readCard(stringify(other), 'card.yaml'), stringify(other)).toThrow(/line \d+/)
  }
})

describe('an emulator that plays a card', () => {
  test('serves its path alone, creates and deletes there', async () => {
    const card = { ...readCard(CARD, 'card.yaml'), path: '/v2/{project_id}/keys' }
    const emulator = await emulatorForTest({ card })
    const { endpoint, projectId, apiKey, apiSecret } = emulator
    const headers = { 'x-api-key': apiKey, 'x-api-secret': apiSecret, 'content-type': 'application/json' }
    expect(emulator.apiKeysPath).toBe('/v2/{project_id}/keys')
    expect((await fetch(`${endpoint}/api/keys?project_id=${projectId}`, { headers })).status).toBe(404)
    const keys = `${endpoint}/v2/${projectId}/keys`
    const body = JSON.stringify({ key_name: 'one', key_type: 'privileged' })
    const created = (await (await fetch(keys, { method: 'POST', headers, body })).json()) as { key: string }
    expect(emulator.keys()).toHaveLength(3)
    expect((await fetch(`${keys}/${created.key}`, { method: 'DELETE', headers })).status).toBe(200)
    expect(emulator.keys()).toHaveLength(2)
    expect(emulator.counts()).toMatchObject({ create: 1, delete: 1 })
  })

  test('options that are given win over it', async () => {
    const emulator = await emulatorForTest({ card: readCard(CARD, 'card.yaml'), masked: true })
    const { endpoint, projectId, apiKey, apiSecret } = emulator
    const headers = { 'x-api-key': apiKey, 'x-api-secret': apiSecret }
    const answer = await fetch(`${endpoint}/api/keys?project_id=${projectId}`, { headers })
    expect(await answer.text()).toContain('…')
  })

  test('a card that is not there', async () => {
    await expect(emulatorForTest({ cardFile: '/nowhere/card.yaml' })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    })
  })
})
