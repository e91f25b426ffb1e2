import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { run, runOrFail } from '../../scripts/command.ts'
import { version } from '../../src/version.ts'

/** As users of these frameworks have it, and the one that this repository has. */
const COMPILERS = {
  'TypeScript 5': compilerOf(join(root, 'node_modules/jsii/package.json')),
  'TypeScript 7': compilerOf(join(root, 'package.json')),
}
const LARGEST = 200_000
/** Milliseconds for what starts npm or a compiler, on a machine that does other things as well. */
const PATIENCE = 90_000

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: object
  readonly peerDependencies: Readonly<Record<string, string>>
}

describe.each(['cdktf', 'cdktn'])('@ekb/%s', framework => {
  let app: string
  let tarball: string

  beforeAll(async () => {
    app = await mkdtemp(join(tmpdir(), `ekb-app-${framework}-`))
    const packed = await runOrFail('npm', ['pack', '--json', '--pack-destination', app], {
      cwd: join(root, 'packages', framework),
    })
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
    tarball = join(app, filename)
    await writeFile(join(app, 'package.json'), '{ "name": "fresh", "private": true, "type": "module" }')
    // The peers are the ones that are installed here, so that no registry is asked.
    await runOrFail(
      'npm',
      ['install', '--offline', '--no-audit', '--no-fund', '--legacy-peer-deps', '--ignore-scripts', tarball],
      { cwd: app },
    )
    for (const name of [framework, 'constructs', '@types']) {
      await symlink(join(root, 'node_modules', name), join(app, 'node_modules', name))
    }
  }, PATIENCE)

  afterAll(() => rm(app, { recursive: true, force: true }))

  test('is small, needs its peers alone, and has the version of the release', async () => {
    expect((await stat(tarball)).size).toBeLessThan(LARGEST)
    const manifest = await manifestIn(join(app, 'node_modules/@ekb', framework))
    expect(manifest.version).toBe(version)
    expect(manifest.dependencies).toBeUndefined()
    expect(Object.keys(manifest.peerDependencies)).toEqual([framework, 'constructs'])
  })

  test('holds what it promises and nothing of this machine', async () => {
    const folder = join(app, 'node_modules/@ekb', framework)
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(it => it.isFile())
    const paths = files.map(file => join(file.parentPath, file.name))
    expect(paths.map(path => path.slice(folder.length + 1))).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'docs/rules.md',
        'lib/cdk/index.js',
        'lib/cdk/index.d.ts',
        'lib/bindings/api-key.js',
      ]),
    )
    const texts = await Promise.all(paths.map(path => readFile(path, 'utf8')))
    const other = framework === 'cdktf' ? 'cdktn' : 'cdktf'
    expect(texts.filter(text => text.includes(root) || text.includes(tmpdir()))).toEqual([])
    expect(texts.filter(text => new RegExp(`(from|require\\() ?['"]${other}['"]`).test(text))).toEqual([])
  })

  test('explains every rule where its guard says so', async () => {
    const folder = join(app, 'node_modules/@ekb', framework)
    const { RULES, anchorOf } = createRequire(join(app, 'package.json'))(`@ekb/${framework}`) as {
      RULES: object
      anchorOf(rule: string): string
    }
    const missing: string[] = []
    for (const rule of Object.keys(RULES)) {
      const [file = ''] = anchorOf(rule).split('#')
      const page = await readFile(join(folder, file), 'utf8')
      if (!page.includes(`\n## ${rule}\n`)) missing.push(rule)
    }
    expect(missing).toEqual([])
  })

  test('a fresh app synthesises, from ES modules and from CommonJS', async () => {
    const body = `
      const app = new cdk.App({ outdir: process.argv[2] })
      const stack = new cdk.TerraformStack(app, 'fresh')
      new ekb.EkbProvider(stack, 'provider')
      new ekb.KeySet(stack, 'keys', { keys: { 'teams-bot': {} } })
      ekb.KeyGuard.addTo(app)
      app.synth()`
    const imports = `import * as cdk from '${framework}'\nimport { EkbProvider, KeySet, KeyGuard } from '@ekb/${framework}'\nconst ekb = { EkbProvider, KeySet, KeyGuard }`
    const requires = `const cdk = require('${framework}')\nconst ekb = require('@ekb/${framework}')`
    const stacks: unknown[] = []
    for (const [file, head] of Object.entries({ 'app.mjs': imports, 'app.cjs': requires })) {
      await writeFile(join(app, file), head + body)
      await runOrFail(process.execPath, [file, `${file}.out`], { cwd: app })
      stacks.push(JSON.parse(await readFile(join(app, `${file}.out/stacks/fresh/cdk.tf.json`), 'utf8')))
    }
    expect(stacks[0]).toEqual(stacks[1])
    expect(stacks[0]).toMatchObject({
      resource: { ekb_api_key: { 'keys_teams-bot_0CBC45E8': { name: 'teams-bot' } } },
      terraform: { required_providers: { ekb: { source: 'ekb/ekb' } } },
    })
  })

  test.each(Object.entries(COMPILERS))(
    '%s takes what is right and names what is wrong',
    async (_, compiler) => {
      const compile = async (type: string, ...more: string[]) => {
        await writeFile(
          join(app, 'typed.ts'),
          `import { ApiKey } from '@ekb/${framework}'\nimport { App, TerraformStack } from '${framework}'\n` +
            `const key = new ApiKey(new TerraformStack(new App(), 's'), 'k', { name: 'n', type: '${type}' })\n` +
            'export const secret: string = key.secret\n',
        )
        const options = [
          '--noEmit',
          '--strict',
          '--types',
          'node',
          '--module',
          'nodenext',
          '--pretty',
          'false',
        ]
        return run(process.execPath, [compiler, ...options, ...more, 'typed.ts'], { cwd: app })
      }
      // Declarations are checked as well: the package's own, and the framework's as they use it.
      expect(await compile('privileged')).toMatchObject({ code: 0, stdout: '' })
      const wrong = await compile('admin', '--skipLibCheck')
      expect(wrong.stdout).toMatch(/^typed\.ts\(3,\d+\): error TS2322: .*"admin"/)
    },
    PATIENCE,
  )
})

function compilerOf(manifest: string): string {
  return join(dirname(createRequire(manifest).resolve('typescript/package.json')), 'bin/tsc')
}

async function manifestIn(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
}
