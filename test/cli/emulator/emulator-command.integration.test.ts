import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { PlatformOptions } from '../../../src/emulator/index.ts'
import { folderForTest } from '../../emulator/emulators.ts'
import { type EkbProcess, runEkb, startEkb } from '../ekb-process.ts'

const FOUR_LINES =
  /^export EKB_ENDPOINT=(.*)\nexport EKB_API_KEY=(e4b00000-.{27})\nexport EKB_API_SECRET=(.{44})\nexport EKB_PROJECT_ID=(\w+)\n/

/** Waits for the lines that an emulator begins with, and reads them as a shell would. */
async function variablesOf(ekb: EkbProcess): Promise<Record<string, string>> {
  await expect.poll(() => ekb.stdout()).toMatch(FOUR_LINES)
  const script = `eval "$1"; node -p 'JSON.stringify(process.env)'`
  const { stdout } = await promisify(execFile)('sh', ['-c', script, 'sh', ekb.stdout()])
  return JSON.parse(stdout) as Record<string, string>
}

function listKeys(variables: Record<string, string>): Promise<Response> {
  const { EKB_ENDPOINT, EKB_API_KEY = '', EKB_API_SECRET = '', EKB_PROJECT_ID } = variables
  return fetch(`${EKB_ENDPOINT}/api/keys?project_id=${EKB_PROJECT_ID}`, {
    headers: { 'x-api-key': EKB_API_KEY, 'x-api-secret': EKB_API_SECRET },
  })
}

describe('ekb emulator', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, then ends with 0', async signal => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const ekb = startEkb(['emulator', '--data', dataFile, '--base-path', '/ekb', '--ids'])
    const variables = await variablesOf(ekb)
    expect(variables['EKB_ENDPOINT']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ekb$/)
    const listed = (await (await listKeys(variables)).json()) as { user_keys: { id: string }[] }
    expect(listed.user_keys.map(key => key.id)).toEqual([expect.any(String), expect.any(String)])
    expect(existsSync(`${dataFile}.lock`)).toBe(true)
    ekb.child.kill(signal)
    expect(await ekb.exit).toBe(0)
    expect(existsSync(`${dataFile}.lock`)).toBe(false)
    expect(ekb.stdout().replace(FOUR_LINES, '')).toBe('')
    expect(ekb.stderr()).toContain(`The emulator serves ${variables['EKB_ENDPOINT']}`)
    expect(ekb.stderr()).toContain(`Open ${new URL(variables['EKB_ENDPOINT'] ?? '').origin}/ in a browser`)
    expect(ekb.stderr()).not.toContain(variables['EKB_API_KEY'])
    expect(ekb.stderr()).not.toContain(variables['EKB_API_SECRET'])
  })

  test('has every option of the server', async () => {
    const folder = folderForTest()
    const seed = join(folder, 'seed.yaml')
    writeFileSync(seed, 'projects:\n  - id: one\n    keys: [{name: old, type: privileged, age: 1d}]\n')
    const ekb = startEkb([
      ...['emulator', '--seed', seed, '--create-ids', '--masked', '--fastapi-errors', '--random-seed', 'x'],
      ...['--list-lag', '7', '--latency', '1', '--now', '2026-03-01', '--frozen', '--host', 'localhost'],
      ...['--reuse-ids', '--hide-system-key', '--lower-case-names', '--name-length', '40'],
      ...['--create-returns-existing', '--deletes', 'pretended', '--paging', 'cursor', '--page-size', '9'],
      ...['--encoding', 'br', '--cache', '3000', '--cache-ignores-no-cache', '--date-offset', '-5'],
    ])
    const variables = await variablesOf(ekb)
    expect(variables['EKB_PROJECT_ID']).toBe('one')
    // A way that has no option, or whose option is not tried here, does not compile.
    const everyWay: PlatformOptions = {
      ids: true,
      createIds: true,
      reuseIds: true,
      masked: true,
      hideSystemKey: true,
      lowerCaseNames: true,
      nameLength: 40,
      createReturnsExisting: true,
      deletes: 'pretended',
      paging: 'cursor',
      pageSize: 9,
      encoding: 'br',
      cacheMs: 3000,
      cacheIgnoresNoCache: true,
      fastapiErrors: true,
      listLagMs: 7,
      dateOffsetMs: -5,
      latencyMs: 1,
    }
    const state = await fetch(`${variables['EKB_ENDPOINT']}/__admin/state`)
    expect(await state.json()).toMatchObject({
      clock: { now: '2026-03-01T00:00:00.000Z', frozen: true },
      behaviour: everyWay,
      projects: [{ id: 'one', keys: [{}, {}, { name: 'old', created_at: '2026-02-28T00:00:00.000Z' }] }],
    })
    await expect.poll(() => ekb.stderr()).toContain('The emulator serves')
    expect(ekb.stderr()).not.toContain('warning')
  })

  test('warns when other machines can reach it', async () => {
    const ekb = startEkb(['emulator', '--host', '0.0.0.0'])
    await variablesOf(ekb)
    await expect
      .poll(() => ekb.stderr())
      .toContain('warning: --host 0.0.0.0 lets other machines use this emulator')
    expect(ekb.stderr()).toContain('The admin API and the page still answer this machine alone.')
    const open = startEkb(['emulator', '--host', '0.0.0.0', '--remote-page'])
    await variablesOf(open)
    await expect.poll(() => open.stderr()).toContain('The admin API still answers this machine alone.')
  })

  test('says which port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await expect.poll(() => other.listening).toBe(true)
    const { port } = other.address() as { port: number }
    const { code, stdout, stderr } = await runEkb(['emulator', '--port', String(port)])
    other.close()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(
      `error: Port ${port} on 127.0.0.1 is in use\n  Another process listens on this port.`,
    )
  })

  test('says where a data file is damaged, and which process holds one', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    writeFileSync(dataFile, 'hello\n')
    const damaged = await runEkb(['emulator', '--data', dataFile])
    expect(damaged).toMatchObject({ code: 2, stdout: '' })
    expect(damaged.stderr).toContain(`error: The data file ${dataFile} is damaged at line 1`)
    expect(readFileSync(dataFile, 'utf8')).toBe('hello\n')

    writeFileSync(dataFile, '')
    const first = startEkb(['emulator', '--data', dataFile])
    await variablesOf(first)
    const second = await runEkb(['emulator', '--data', dataFile, '--', 'true'])
    expect(second).toMatchObject({ code: 2, stdout: '' })
    expect(second.stderr).toContain(`Process ${first.child.pid} uses it`)
  })
})

describe('ekb emulator --detach', () => {
  const script = (options = '') =>
    `eval "$("$0" "$1" emulator --detach ${options})"; node -p 'JSON.stringify(process.env)'`
  const MAIN = join(import.meta.dirname, '../../../src/cli/main.ts')
  const start = (options?: string) =>
    promisify(execFile)('sh', ['-c', script(options), process.execPath, MAIN], { timeout: 30_000 })

  test('leaves an emulator behind, whose variables and process id a shell has then', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const { stdout, stderr } = await start(`--data ${dataFile}`)
    const variables = JSON.parse(stdout) as Record<string, string>
    const pid = Number(variables['EKB_EMULATOR_PID'])
    expect(stderr).toBe(
      `The emulator serves ${variables['EKB_ENDPOINT']} as process ${pid}, which "kill" ends.\n`,
    )
    expect((await listKeys(variables)).status).toBe(200)
    process.kill(pid, 'SIGTERM')
    await expect.poll(() => existsSync(`${dataFile}.lock`)).toBe(false)
    await expect(listKeys(variables)).rejects.toThrow()
  })

  test('hands warnings on', async () => {
    const { stdout, stderr } = await start('--host 0.0.0.0')
    process.kill(Number(JSON.parse(stdout).EKB_EMULATOR_PID), 'SIGTERM')
    expect(stderr).toMatch(/^warning: --host 0\.0\.0\.0 lets other machines/)
  })

  test('fails as an emulator does that stays, and prints nothing to evaluate', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await expect.poll(() => other.listening).toBe(true)
    const { port } = other.address() as { port: number }
    const { code, stdout, stderr } = await runEkb(['emulator', '--detach', '--port', String(port)])
    other.close()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^error: Port \d+ on 127\.0\.0\.1 is in use\n.* \(EMULATOR_PORT_IN_USE\)\n$/)
  })

  test('prints them in the words of another shell', async () => {
    const { stdout } = await runEkb(['emulator', '--detach', '--shell', 'json'])
    const variables = JSON.parse(stdout) as Record<string, string>
    process.kill(Number(variables['EKB_EMULATOR_PID']), 'SIGTERM')
    expect(Object.keys(variables)).toEqual(
      ['ENDPOINT', 'API_KEY', 'API_SECRET', 'PROJECT_ID', 'EMULATOR_PID'].map(name => `EKB_${name}`),
    )
  })

  test('takes no command', async () => {
    const { code, stderr } = await runEkb(['emulator', '--detach', '--', 'true'])
    expect(code).toBe(2)
    expect(stderr).toContain('--detach cannot be combined')
  })
})

describe('ekb emulator -- COMMAND', () => {
  const node = (script: string) => ['--', process.execPath, '--eval', script]

  test('gives the command its variables and its streams, and nothing of its own on stdout', async () => {
    const script = `
      const { EKB_ENDPOINT: endpoint, EKB_API_KEY: key, EKB_API_SECRET: secret, EKB_PROJECT_ID: id } = process.env
      const headers = { 'x-api-key': key, 'x-api-secret': secret }
      fetch(endpoint + '/api/keys?project_id=' + id, { headers }).then(answer => console.log(answer.status, process.env.MINE))`
    const run = await runEkb(['emulator', ...node(script)], { EKB_API_KEY: 'another', MINE: 'kept' })
    expect(run).toEqual({ code: 0, stdout: '200 kept\n', stderr: '' })
  })

  test.each([0, 1, 2, 42, 255])('ends with its exit code %i', async code => {
    expect((await runEkb(['emulator', ...node(`process.exit(${code})`)])).code).toBe(code)
  })

  test('ends with 128 and the number of the signal that ended it', async () => {
    expect((await runEkb(['emulator', ...node("process.kill(process.pid, 'SIGKILL')")])).code).toBe(137)
    expect((await runEkb(['emulator', ...node("process.kill(process.pid, 'SIGTERM')")])).code).toBe(143)
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hands %s on, once, and waits', async signal => {
    const script = `
      let times = 0
      process.on('${signal}', () => { times++; setTimeout(() => { console.log('times', times); process.exit(7) }, 100) })
      setInterval(() => {}, 1000)
      console.log('ready')`
    const ekb = startEkb(['emulator', ...node(script)])
    await expect.poll(() => ekb.stdout()).toContain('ready')
    ekb.child.kill(signal)
    expect(await ekb.exit).toBe(7)
    expect(ekb.stdout()).toContain('times 1\n')
  })

  test('passes words on as they are, options and dashes among them', async () => {
    const words = ['--port', '--', '-x', 'a b', '']
    const script = 'console.log(JSON.stringify(process.argv.slice(1)))'
    const { stdout } = await runEkb(['emulator', ...node(script), '--', ...words])
    expect(JSON.parse(stdout)).toEqual(words)
  })

  test('a command that is not there is 127, one that is no program is 126', async () => {
    const missing = await runEkb(['emulator', '--', 'no-such-command'])
    expect(missing).toMatchObject({ code: 127, stdout: '' })
    expect(missing.stderr).toContain('error: The command no-such-command was not found')
    const folder = folderForTest()
    expect(await runEkb(['emulator', '--', folder])).toMatchObject({
      code: 126,
      stderr: expect.stringContaining('EACCES'),
    })
  })

  test('keeps what the command made in the data file', async () => {
    const dataFile = join(folderForTest(), 'keys.ndjson')
    const script = `
      const { EKB_ENDPOINT: endpoint, EKB_API_KEY: key, EKB_API_SECRET: secret, EKB_PROJECT_ID: id } = process.env
      fetch(endpoint + '/project/' + id + '/api-keys', {
        method: 'POST',
        headers: { 'x-api-key': key, 'x-api-secret': secret, 'content-type': 'application/json' },
        body: JSON.stringify({ key_name: 'made', key_type: 'privileged' }),
      }).then(answer => process.exit(answer.status === 200 ? 0 : 1))`
    expect((await runEkb(['emulator', '--data', dataFile, ...node(script)])).code).toBe(0)
    expect(readFileSync(dataFile, 'utf8')).toContain('"name":"made"')
    expect(existsSync(`${dataFile}.lock`)).toBe(false)
  })
})
