import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { readJournal } from '../../../src/emulator/persistence/read-journal.ts'
import { emulatorForTest, folderForTest } from '../emulators.ts'

const MAIN = join(import.meta.dirname, '../../../src/cli/main.ts')

/** Starts `ekb emulator` in a process of its own and reads the variables that it exports. */
async function emulatorProcess(dataFile: string) {
  const child = spawn(process.execPath, [MAIN, 'emulator', '--data', dataFile], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const variables = new Map<string, string>()
  for await (const line of createInterface({ input: child.stdout })) {
    const [name = '', value = ''] = line.replace(/^export /, '').split(/=(.*)/s)
    variables.set(name, value)
    if (variables.size === 4) break
  }
  return { child, variables }
}

test('no key that was answered for is lost by kill -9, and no delete is undone', async () => {
  const dataFile = join(folderForTest(), 'keys.ndjson')
  const created = new Set<string>()
  const deleted = new Set<string>()
  let answers = 0
  for (let round = 0; round < 3; round++) {
    const { child, variables } = await emulatorProcess(dataFile)
    const endpoint = variables.get('EKB_ENDPOINT')
    const projectId = variables.get('EKB_PROJECT_ID')
    const headers = {
      'content-type': 'application/json',
      'x-api-key': variables.get('EKB_API_KEY') ?? '',
      'x-api-secret': variables.get('EKB_API_SECRET') ?? '',
    }
    const path = `${endpoint}/project/${projectId}/api-keys`
    const write = async () => {
      for (;;) {
        const body = JSON.stringify({ key_name: 'x'.repeat(255), key_type: 'privileged' })
        const answer = (await (await fetch(path, { method: 'POST', headers, body })).json()) as {
          key: string
        }
        created.add(answer.key)
        if (++answers % 3 > 0) continue
        // Once the request is sent, the kill may come before its answer: then the key may be there or not.
        created.delete(answer.key)
        const removed = await fetch(`${path}/${answer.key}`, { method: 'DELETE', headers })
        if ((await removed.text()).includes('true')) deleted.add(answer.key)
      }
    }
    const writers = Array.from({ length: 4 }, () => write().catch(() => undefined))
    const before = answers
    await expect.poll(() => answers, { interval: 1 }).toBeGreaterThan(before + 40)
    child.kill('SIGKILL')
    await Promise.all([once(child, 'exit'), ...writers])
  }
  const content = readJournal(readFileSync(dataFile), dataFile)
  expect(content.lines).toBeGreaterThan(120)
  const emulator = await emulatorForTest({ dataFile })
  const present = new Set(emulator.keys().map(key => key.value))
  expect([...created].filter(value => !present.has(value))).toEqual([])
  expect([...deleted].filter(value => present.has(value))).toEqual([])
})
