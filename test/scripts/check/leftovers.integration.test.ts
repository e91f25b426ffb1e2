import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import { run, runOrFail } from '../../../scripts/command.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'

const BADLY_FORMATTED: Readonly<Record<string, string>> = {
  ts: 'export const  one="1";;\n',
  js: 'module.exports={one:"1"};;\n',
  mjs: 'export const  one="1";;\n',
  json: '{"one":1,   "two":[2]}\n',
}

/** What a reader of the documents makes in a clone. */
const LEFTOVERS = [
  'plan.json',
  'report.json',
  'state.json',
  'try.mjs',
  'try/index.ts',
  '.venv/lib/python3/site-packages/a.js',
  'cdktf.out/manifest.json',
  'cdktf.out/stacks/keys/cdk.tf.json',
  'examples/cdktn/cdktf.out/manifest.json',
  'examples/pulumi-typescript/package-lock.json',
  'examples/pulumi-typescript/node_modules/a/index.js',
  'examples/terraform/quickstart/plan.json',
  'examples/terraform/quickstart/.terraform/modules/modules.json',
  'packages/policy/package-lock.json',
  'packages/pulumi/bin/index.js',
  'packages/pulumi-python/build/lib/pulumi_ekb/pulumi-plugin.json',
]

const OURS = ['src/new.ts', 'scripts/new.ts', 'test/new.ts', 'examples/new/main.ts', 'package.json']

test('the check reads the sources and nothing that lies beside them', async () => {
  const folder = temporaryDirectory('leftovers-')
  for (const file of ['biome.json', '.gitignore']) copyFileSync(join(root, file), join(folder, file))
  await runOrFail('git', ['init', '-q'], { cwd: folder })
  for (const path of [...LEFTOVERS, ...OURS]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), BADLY_FORMATTED[path.slice(path.lastIndexOf('.') + 1)] ?? '')
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'format', '--colors=off', '--max-diagnostics=none', '.']
  const { stdout, stderr } = await run(process.execPath, args, { cwd: folder })
  const named = new Set([...`${stdout}${stderr}`.matchAll(/^(\S+) format /gm)].map(([, path]) => path))
  expect([...named].toSorted()).toEqual(OURS.toSorted())
})

test('packages that are made in a clone do not count as changes of its sources', async () => {
  const made = ['packages/cdktn/ekb-cdktn-0.1.0.tgz', 'packages/pulumi/ekb-pulumi-0.1.0.tgz', 'venv/x']
  const { stdout } = await run('git', ['check-ignore', '--no-index', ...made], { cwd: root })
  expect(stdout.trim().split('\n')).toEqual(made)
})
