import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { emulatorForTest, folderForTest } from '../../emulator/emulators.ts'
import { CREDENTIALS, diagnosed, environmentOf } from '../support/diagnosis.ts'

/** A folder with these files. */
function folderWith(files: Readonly<Record<string, string>>, mode = 0o600): string {
  const folder = folderForTest()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
    chmodSync(join(folder, name), mode)
  }
  return folder
}

const STATE = 'terraform.tfstate'
const BACKEND = '.terraform/terraform.tfstate'

test.each<[string, Record<string, string>, string]>([
  ['an empty folder', {}, 'There is no state in this folder.'],
  [
    'a backend',
    { [BACKEND]: '{"backend": {"type": "s3", "config": {"bucket": "canary"}}}' },
    'in the backend s3.',
  ],
  [
    'another backend',
    { [BACKEND]: '{"backend": {"type": "canary"}}' },
    'in a backend that ekb does not know.',
  ],
  ['an encrypted state', { [STATE]: '{"encrypted_data": "canary", "meta": {}}' }, 'It is encrypted.'],
  ['a broken state', { [STATE]: '{"version": 4, canary' }, 'There is no state in this folder.'],
  ['a Pulumi project', { 'Pulumi.yaml': 'name: canary\nruntime: yaml\n' }, 'where `pulumi login` says.'],
  ['one with files', { 'Pulumi.yaml': 'name: a\nbackend:\n  url: file://./canary\n' }, 'is kept in files.'],
  [
    'one with a backend',
    { 'Pulumi.yml': 'name: a\nbackend: {url: "s3://canary"}\n' },
    'in the backend of the project.',
  ],
  [
    'a Pulumi project with a loose alias',
    { 'Pulumi.yaml': 'backend: *canary\n' },
    'where `pulumi login` says.',
  ],
  [
    'a backend that is no word',
    { [BACKEND]: '{"backend": {"type": {"toString": 1, "valueOf": "canary"}}}' },
    'in a backend that ekb does not know.',
  ],
  ['a broken Pulumi project', { 'Pulumi.yaml': 'name: [canary\n\t:' }, 'where `pulumi login` says.'],
])('%s', async (_, files, text) => {
  const { text: report } = await diagnosed(CREDENTIALS, { folder: folderWith(files) })
  expect(report.replace(/\s+/g, ' ')).toContain(text)
  expect(report).not.toContain('canary')
})

test('a state that is not encrypted is a note, and says who can read it', async () => {
  const files = { [STATE]: '{"version": 4, "resources": []}' }
  const closed = await diagnosed(CREDENTIALS, { folder: folderWith(files) })
  expect(closed.problems).toContain('note state.local')
  expect(closed.finding('state', 'local')?.text).not.toContain('other users')
  const open = await diagnosed(CREDENTIALS, { folder: folderWith(files, 0o644) })
  expect(open.finding('state', 'local')?.text).toContain('other users of this machine can read it')
})

test('a state that manages the key that ekb signs in with', async () => {
  const emulator = await emulatorForTest()
  const fingerprint = `sha256:${new Secret(emulator.apiKey).digest()}`
  const state = (text: string) =>
    JSON.stringify({ version: 4, resources: [{ instances: [{ attributes: { fingerprint: text } }] }] })
  const own = folderWith({ [STATE]: state(fingerprint) })
  expect((await diagnosed(environmentOf(emulator), { folder: own })).problems).toContain(
    'note credentials.managed',
  )
  const read = { mode: 'data', instances: [{ attributes: { keys: [{ fingerprint }] } }] }
  const reads = folderWith({ [STATE]: JSON.stringify({ version: 4, resources: [read] }) })
  expect((await diagnosed(environmentOf(emulator), { folder: reads })).problems).toEqual(['note state.local'])
  const others = folderWith({ [STATE]: state('sha256:0123456789abcdef') })
  const { problems } = await diagnosed(environmentOf(emulator), { folder: others })
  expect(problems).toEqual(['note state.local'])
})
