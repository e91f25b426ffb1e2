import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { run, runOrFail } from '../../scripts/command.ts'
import { version } from '../../src/version.ts'
import { installNodePackage } from './support/node-package.ts'
import { shownPrograms } from './support/programs.ts'

const MINUTES = 60_000
const tsc = join(root, 'node_modules/typescript/bin/tsc')

let folder: string
/** A project that has the package installed, as npm would unpack it. */
let project: string
let packed: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-node-sdk-'))
  project = join(folder, 'project')
  packed = await installNodePackage(join(project, 'node_modules/@ekb/pulumi'))
  await symlink(join(root, 'node_modules/@pulumi'), join(project, 'node_modules/@pulumi'))
  await symlink(join(root, 'node_modules/@types'), join(project, 'node_modules/@types'))
}, 3 * MINUTES)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the compiler says of a program that has the package installed. */
async function compile(program: string): Promise<{ code: number; said: string }> {
  const file = join(await mkdtemp(join(project, 'program-')), 'index.ts')
  await writeFile(file, program)
  const { code, stdout } = await run(process.execPath, [
    tsc,
    ...['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'],
    ...['--types', 'node', '--ignoreConfig', file],
  ])
  return { code, said: stdout }
}

/** Runs a script of CommonJS in the project; it prints JSON. */
async function runScript(script: string, env: NodeJS.ProcessEnv = {}): Promise<unknown> {
  const file = join(await mkdtemp(join(project, 'script-')), 'index.cjs')
  await writeFile(file, script)
  return JSON.parse(
    await runOrFail(process.execPath, [file], { cwd: project, env: { ...process.env, ...env } }),
  )
}

/** Records what a program registers, in place of an engine, and prints it at the end. */
const RECORDED = `
const pulumi = require('@pulumi/pulumi')
const registered = []
pulumi.runtime.setMocks({
  newResource: ({ type, name, inputs }) => (registered.push({ type, name, inputs }), { id: 'id', state: inputs }),
  call: () => ({}),
})
const settings = require('@pulumi/pulumi/runtime/settings')
const monitor = settings.getMonitor()
const secrets = {}
const register = monitor.registerResource
monitor.registerResource = (request, done) => {
  secrets[request.getName()] = request.getAdditionalsecretoutputsList()
  return register.call(monitor, request, done)
}
const ekb = require('@ekb/pulumi')
const tell = () => settings.disconnect().then(() => console.log(JSON.stringify({ registered, secrets })))
`

describe('the package', () => {
  test('holds what was compiled and what the engine looks for', async () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'bin/index.js',
        'bin/index.d.ts',
        'bin/package.json',
        'package.json',
        'README.md',
      ]),
    )
    expect(packed.filter(path => !path.startsWith('bin/')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ])
    const manifest = JSON.parse(
      await readFile(join(project, 'node_modules/@ekb/pulumi/package.json'), 'utf8'),
    )
    expect(manifest).toMatchObject({
      name: '@ekb/pulumi',
      version,
      pulumi: { resource: true, name: 'ekb', version, server: 'github://api.github.com/ekb/ekb' },
      dependencies: { '@pulumi/pulumi': expect.any(String) },
    })
  })

  test('asks for the plugin of its own version', async () => {
    const script = `console.log(JSON.stringify(require('@ekb/pulumi/bin/utilities').getVersion()))`
    expect(await runScript(script)).toBe(version)
  })
})

describe('types', () => {
  test.each(shownPrograms('typescript'))('the program of %s compiles', async (_, program) => {
    expect(await compile(program)).toEqual({ code: 0, said: '' })
  })

  test('a value is taken as text too', async () => {
    const program = `import * as ekb from '@ekb/pulumi'\nnew ekb.ApiKey('bot', { type: 'privileged' })\n`
    expect(await compile(program)).toEqual({ code: 0, said: '' })
  })

  test.each([
    ['a type that there is not', `new ekb.ApiKey('bot', { type: 'owner' })`, 'TS2322'],
    ['no type', `new ekb.ApiKey('bot', {})`, 'TS2741'],
    [
      'an input that there is not',
      `new ekb.ApiKey('bot', { type: 'privileged', rotate_after: '90d' })`,
      'TS2561',
    ],
    ['a number for an age', `new ekb.ApiKey('bot', { type: 'privileged', rotateAfter: 90 })`, 'TS2322'],
    [
      'a secret used as text',
      `const s: string = new ekb.ApiKey('bot', { type: 'privileged' }).secret`,
      'TS2322',
    ],
  ])('%s does not compile', async (_, statement, error) => {
    const { code, said } = await compile(`import * as ekb from '@ekb/pulumi'\n${statement}\n`)
    expect(code).not.toBe(0)
    expect(said.match(/error (TS\d+)/g)).toEqual([`error ${error}`])
  })
})

describe('what reaches the engine', () => {
  const ENVIRONMENT = {
    EKB_ENDPOINT: 'https://environment.invalid',
    EKB_API_KEY: 'key of the environment',
    EKB_API_SECRET: 'secret of the environment',
    EKB_PROJECT_ID: 'project of the environment',
  }

  test('nothing of the environment is copied into a provider or a key', async () => {
    const script = `${RECORDED}
      const provider = new ekb.Provider('own', {})
      new ekb.ApiKey('bot', { type: ekb.ApiKeyType.Privileged }, { provider })
      tell()`
    const recorded = await runScript(script, ENVIRONMENT)
    expect(recorded).toMatchObject({
      registered: [
        { type: 'pulumi:providers:ekb', inputs: {} },
        { type: 'ekb:index:ApiKey', inputs: { type: 'privileged' } },
      ],
    })
    expect(JSON.stringify(recorded)).not.toContain('of the environment')
    expect(JSON.stringify(recorded)).not.toContain('environment.invalid')
  })

  test('key and secret are asked for as secrets', async () => {
    const script = `${RECORDED} new ekb.ApiKey('bot', { type: 'privileged' }); tell()`
    expect(await runScript(script)).toMatchObject({ secrets: { bot: ['key', 'secret'] } })
  })
})
