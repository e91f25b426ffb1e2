import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ekbPackage } from '../../scripts/build/npm-package.ts'
import { buildPage } from '../../scripts/build/page.ts'
import { dist, root } from '../../scripts/build/places.ts'
import { run, runOrFail } from '../../scripts/command.ts'

/** A project of somebody else: nothing in it but the package, which npm installs without a network. */
let folder: string

const TEST = `
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Emulator, type EmulatorOptions, startEmulator } from 'ekb/emulator'

const options: EmulatorOptions = { seed: { projects: [{ id: 'dev' }, { id: 'prod' }] } }

test('a lost answer', async () => {
  const emulator: Emulator = await startEmulator(options)
  try {
    emulator.faults.add({ match: { operation: 'create', times: 1 }, effect: { dropAfterCommit: true } })
    const send = () =>
      fetch(emulator.endpoint + '/api/keys', {
        method: 'POST',
        headers: { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret, 'content-type': 'application/json' },
        body: JSON.stringify({ project_id: emulator.projectId, key_name: 'ci', key_type: 'privileged' }),
      })
    await assert.rejects(send())
    assert.equal((await send()).status, 200)
    const names: readonly string[] = emulator.keys().map(key => key.name)
    assert.deepEqual(names.filter(name => name === 'ci'), ['ci', 'ci'])
    assert.deepEqual(emulator.projects.map(project => project.id), ['dev', 'prod'])
    emulator.advance('91d')
    emulator.setBehaviour({ paging: 'numbers', pageSize: 2 })
  } finally {
    await emulator.close()
  }
})
`

const WRONG = `
import { startEmulator } from 'ekb/emulator'
await startEmulator({ prot: 8080 })
`

const CONFIG = {
  compilerOptions: {
    ...{ target: 'ES2023', lib: ['ES2023', 'DOM'], module: 'NodeNext', moduleResolution: 'NodeNext' },
    ...{ strict: true, skipLibCheck: false, noEmit: true, exactOptionalPropertyTypes: true, types: ['node'] },
    typeRoots: [join(root, 'node_modules/@types')],
  },
}

beforeAll(async () => {
  // A build has made it, where there was one.
  if (!existsSync(join(dist, 'page/files.mjs'))) await buildPage(dist)
  folder = mkdtempSync(join(tmpdir(), 'ekb-own-tests-'))
  writeFileSync(join(folder, 'ekb.tgz'), await ekbPackage({ version: '0.0.1', commit: 'c0ffee00' }, 0))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'own', private: true, type: 'module' }))
  writeFileSync(join(folder, 'own.test.ts'), TEST)
  mkdirSync(join(folder, 'wrong'))
  writeFileSync(join(folder, 'wrong/wrong.ts'), WRONG)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...CONFIG, files: ['own.test.ts'] }))
  writeFileSync(join(folder, 'wrong/tsconfig.json'), JSON.stringify({ ...CONFIG, files: ['wrong.ts'] }))
  await runOrFail('npm', ['install', '--offline', '--no-audit', '--no-fund', './ekb.tgz'], { cwd: folder })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const check = (project: string) =>
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', project], {
    cwd: folder,
  })

test('the types are whole, and know what is wrong', async () => {
  expect(await check('.')).toMatchObject({ code: 0, stdout: '' })
  const wrong = await check('wrong')
  expect(wrong.code).not.toBe(0)
  expect(wrong.stdout).toContain("'prot' does not exist in type 'EmulatorOptions'")
})

test('node:test runs with it', async () => {
  const { code, stdout } = await run(process.execPath, ['--test', 'own.test.ts'], { cwd: folder })
  expect(stdout).toMatch(/pass 1\b/)
  expect(code).toBe(0)
})

test('vitest runs with it', async () => {
  writeFileSync(join(folder, 'vitest.config.mjs'), 'export default { test: { include: ["vi.test.ts"] } }')
  const body = TEST.replace("import { test } from 'node:test'", "import { test } from 'vitest'")
  writeFileSync(join(folder, 'vi.test.ts'), body)
  // Their own vitest, which no test fetches.
  symlinkSync(join(root, 'node_modules/vitest'), join(folder, 'node_modules/vitest'), 'junction')
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const { code, stdout, stderr } = await run(process.execPath, [vitest, 'run'], { cwd: folder })
  expect(code, `${stdout}${stderr}`).toBe(0)
})

test('the command is there', async () => {
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) }
  const { stdout } = await run('npx', ['ekb', '--version'], { cwd: folder, env })
  expect(stdout).toBe('ekb 0.0.1 (commit c0ffee00)\n')
})
