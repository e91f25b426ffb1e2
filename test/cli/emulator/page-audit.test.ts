import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { auditDocument } from '../../../src/audit/output/index.ts'
import { pageAudit } from '../../../src/cli/emulator/page-audit.ts'
import { StateFiles } from '../../../src/cli/emulator/state-files.ts'
import type { Emulator, EmulatorOptions } from '../../../src/emulator/index.ts'
import type { AuditView } from '../../../src/emulator/page/audit-wire.ts'
import { audit as auditOf, listed } from '../../audit/audits.ts'
import { emulatorForTest, folderForTest } from '../../emulator/emulators.ts'
import { audit, fileFor, stateOf } from '../audit/run-audit.ts'

const KEYS = [
  { name: 'teams-bot', type: 'locked_down_viewer', age: '400d' },
  { name: 'CI', type: 'privileged', age: '12d' },
  { name: '\u202e<b>"x"\n=1+1', type: 'privileged', age: '1d' },
] as const
const SEED = {
  projects: [
    { id: 'support', name: 'Support', keys: [...KEYS] },
    { id: 'sales', name: 'Sales' },
  ],
}

const DIALECTS: readonly EmulatorOptions[] = [
  {},
  { ids: true },
  { masked: true },
  { ids: true, masked: true },
  { hideSystemKey: true },
  { lowerCaseNames: true, nameLength: 5 },
  { dateOffsetMs: -500 * 86_400_000 },
  { paging: 'cursor', pageSize: 2, encoding: 'gzip' },
]

test.each(DIALECTS)('says of a platform with %j what ekb audit says', async options => {
  const folder = folderForTest()
  const [state, broken] = [join(folder, 'state.json'), join(folder, 'broken.json')]
  const emulator = await emulatorForTest({
    ...options,
    seed: SEED,
    clock: { now: '2026-03-01T10:00:00.500Z', frozen: true },
    audit: pageAudit([state, broken]),
  })
  writeFileSync(state, stateWith(emulator, 'teams-bot'))
  writeFileSync(broken, '{"format_version": "1.0", ')
  const pairs = emulator.projects.map(
    ({ id, apiKey, apiSecret }) =>
      `EKB_PROJECT_ID=${id}\nEKB_API_KEY=${apiKey}\nEKB_API_SECRET=${apiSecret}\n`,
  )
  const words = ['--credentials-file', fileFor('keys.env', pairs.join(''), 0o600)]
  const env = { EKB_ENDPOINT: emulator.endpoint }
  const printed = async (format: string) =>
    (await audit([...words, '--state', state, '--state', broken, '--format', format], { env })).out
  const told = {
    json: await asked(emulator, 'json'),
    csv: await asked(emulator, 'csv'),
    ics: await asked(emulator, 'ics'),
  }
  const timeless = (text: string) => text.replaceAll(/^ *"auditedAt": .*\n|^DTSTAMP:.*\r\n/gm, '')
  expect(timeless(told.json)).toBe(timeless(await printed('json')))
  expect(told.csv).toBe(await printed('csv'))
  expect(timeless(told.ics)).toBe(timeless(await printed('ics')))
  expect(JSON.parse(told.json)).toMatchObject({
    incomplete: true,
    problems: [{ name: broken, code: 'STATE_BROKEN' }],
  })
  for (const { value, secret } of ['support', 'sales'].flatMap(id => emulator.keys(id))) {
    for (const text of Object.values(told)) {
      expect(text).not.toContain(value)
      expect(text).not.toContain(secret)
    }
  }
})

test('no fault, no delay and no request of the platform is in it', async () => {
  const emulator = await emulatorForTest({ listLagMs: 3_600_000, audit: pageAudit([]) })
  emulator.faults.add({ effect: { status: 503 } })
  emulator.seed({ projects: [{ id: emulator.projectId, keys: [{ name: 'fresh', type: 'privileged' }] }] })
  expect(namesIn(await asked(emulator, 'json'))).toContain('fresh')
  expect(emulator.journal()).toEqual([])
})

test('a state of projects that are not here is told', async () => {
  const state = fileFor('other.json', stateOf('elsewhere', { bot: { id: 'key_1' } }))
  const emulator = await emulatorForTest({ audit: pageAudit([state]) })
  expect(JSON.parse(await asked(emulator, 'json')).notes).toEqual([
    `${state} has 1 key of projects that are not here.`,
  ])
})

test('an emulator without an audit has none', async () => {
  const emulator = await emulatorForTest()
  expect((await fetch(`${emulator.origin}/__page/audit.json`)).status).toBe(404)
})

test('the page reads what the report has', () => {
  // Where the two part, this does not compile.
  const view: AuditView = auditDocument(auditOf({ keys: [listed('bot')] }))
  expect(view.keys).toHaveLength(1)
})

test('a file is read again when it changes, and what it was counts while it is written', async () => {
  const file = join(folderForTest(), 'state.json')
  let now = 0
  const files = new StateFiles([file], () => now)
  const numbers = async () => {
    const { states, unreadStates } = await files.read()
    return [states[0]?.keys.length, unreadStates[0]?.error.code]
  }
  expect(await numbers()).toEqual([undefined, 'FILE_UNREADABLE'])
  writeFileSync(file, stateOf('p', { a: { id: 'key_a' } }))
  expect(await numbers()).toEqual([1, undefined])
  writeFileSync(file, '')
  expect(await numbers()).toEqual([1, undefined])
  now += 14_999
  expect(await numbers()).toEqual([1, undefined])
  now += 1
  expect(await numbers()).toEqual([undefined, 'STATE_EMPTY'])
  writeFileSync(file, stateOf('p', { a: { id: 'key_a' }, b: { id: 'key_b' } }))
  expect(await numbers()).toEqual([2, undefined])
  rmSync(file)
  expect(await numbers()).toEqual([undefined, 'FILE_UNREADABLE'])
})

test('who follows is told of every change, until he has enough', async () => {
  const file = join(folderForTest(), 'state.json')
  const heard = vi.fn()
  const stop = new StateFiles([file]).follow(heard)
  await vi.waitFor(
    () => {
      writeFileSync(file, stateOf('p', {}) + ' '.repeat(heard.mock.calls.length + Math.random() * 50))
      expect(heard.mock.calls.length).toBeGreaterThan(1)
    },
    { timeout: 60_000, interval: 300 },
  )
  stop()
})

function stateWith(emulator: Emulator, name: string): string {
  const key = emulator.keys('support').find(one => one.name === name)
  const { id = '', value = '' } = key ?? {}
  const own = { id, key: value, rotate_after: '90d', rotation_due_at: '2026-01-02T03:04:05Z' }
  return stateOf('support', { bot: own, gone: { id: 'key_gone' } })
}

async function asked(emulator: Emulator, form: string): Promise<string> {
  const response = await fetch(`${emulator.origin}/__page/audit.${form}`)
  expect(response.status).toBe(200)
  return response.text()
}

function namesIn(report: string): string[] {
  return JSON.parse(report).keys.map(({ name }: { name: string }) => name)
}
