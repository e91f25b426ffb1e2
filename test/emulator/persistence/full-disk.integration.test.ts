import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readJournal } from '../../../src/emulator/persistence/read-journal.ts'
import { emulatorForTest, folderForTest } from '../emulators.ts'

const MAIN = join(import.meta.dirname, '../../../src/cli/main.ts')
const LIMIT_BYTES = 8 * 512

/** Makes keys until one fails; prints what was made and how it failed, and what is listed then. */
const CLIENT = `
  const { EKB_ENDPOINT: endpoint, EKB_API_KEY: key, EKB_API_SECRET: secret, EKB_PROJECT_ID: id } = process.env
  const headers = { 'x-api-key': key, 'x-api-secret': secret, 'content-type': 'application/json' }
  const path = endpoint + '/project/' + id + '/api-keys'
  const body = JSON.stringify({ key_name: 'x'.repeat(200), key_type: 'privileged' })
  const made = []
  for (;;) {
    const answer = await fetch(path, { method: 'POST', headers, body })
    const content = await answer.json()
    if (answer.status === 200) { made.push(content.key); continue }
    const listed = (await (await fetch(path, { headers })).json()).user_keys.slice(2).map(item => item.key)
    console.log(JSON.stringify({ made, listed, status: answer.status, content }))
    break
  }`

test('what cannot be written is refused, changes nothing and leaves no half line', async () => {
  const dataFile = join(folderForTest(), 'keys.ndjson')
  const words = [
    MAIN,
    'emulator',
    '--data',
    dataFile,
    '--',
    process.execPath,
    '--input-type=module',
    '-e',
    CLIENT,
  ]
  // The shell counts in blocks of 512 bytes; the limit stands in for a full disk.
  const child = spawn('sh', [
    '-c',
    `ulimit -f ${LIMIT_BYTES / 512}; exec "$@"`,
    'sh',
    process.execPath,
    ...words,
  ])
  onTestFinished(() => void child.kill('SIGKILL'))
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', chunk => {
    stdout += String(chunk)
  })
  child.stderr.on('data', chunk => {
    stderr += String(chunk)
  })
  expect(await once(child, 'close')).toEqual([0, null])
  const { made, listed, status, content } = JSON.parse(stdout)
  expect(made.length).toBeGreaterThan(1)
  expect(listed).toEqual(made)
  expect(status).toBe(500)
  expect(content).toMatchObject({ error: { code: 'INTERNAL_ERROR' }, error_id: expect.any(String) })
  expect(stderr).toContain(`Could not write the data file ${dataFile}`)
  expect(statSync(dataFile).size).toBeLessThan(LIMIT_BYTES)
  expect(readJournal(readFileSync(dataFile), dataFile).tornLine).toBeUndefined()
  const emulator = await emulatorForTest({ dataFile })
  expect(
    emulator
      .keys()
      .slice(2)
      .map(key => key.value),
  ).toEqual(made)
})
