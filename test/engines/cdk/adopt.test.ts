/** What docs/adopt.md says of constructs. */
import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import { runOrFail } from '../../../scripts/command.ts'
import { runCli } from '../../../src/cli/run-cli.ts'
import { hostileSeed } from '../../adopt/hostile-names.ts'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const COUNT = 200

const program = (cdk: string) => `import { EkbProvider } from '@ekb/${cdk}'
import { App, TerraformStack } from '${cdk}'
import { adoptKeys } from './ekb-adopted.ts'

const app = new App()
const stack = new TerraformStack(app, 'keys')
new EkbProvider(stack, 'provider')
adoptKeys(stack)
app.synth()
`

describe.each([
  ['cdktf', { terraform: '1.7' }],
  ['cdktn', { opentofu: '1.7' }],
] as const)('ekb adopt for %s', (cdk, wanted) => {
  describeNewest('on an engine', wanted, engine => {
    test('writes constructs that import keys of any name and change nothing', async () => {
      await using emulator = await emulatorFor({ seed: hostileSeed(COUNT) })
      await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: '', init: false })
      await symlink(join(root, 'node_modules'), join(ws.folder, 'node_modules'))
      await writeFile(join(ws.folder, 'package.json'), '{ "private": true, "type": "module" }\n')
      await writeFile(join(ws.folder, 'main.ts'), program(cdk))
      const count = COUNT + 1
      expect(await adopt(cdk, ws)).toMatchObject({ adopted: { length: count } })
      await synthesize(ws)
      await ws.succeed('init', '-no-color')
      const { changes, plan } = await ws.planShown()
      const imports = (plan.resource_changes ?? []).filter(({ change }) => change.importing !== undefined)
      expect([imports.length, changes.filter(change => !change.startsWith('import '))]).toEqual([count, []])
      await ws.applyPlan()
      await expectEmptyPlan(ws)

      const map = await readFile(join(ws.folder, 'ekb-adopt.json'), 'utf8')
      const renamed = map
        .replace('ekb_api_key.plain"', 'ekb_api_key.renamed"')
        .replace(/"ekb_api_key\.plain_2"/, 'null')
      expect(renamed).not.toBe(map)
      await writeFile(join(ws.folder, 'ekb-adopt.json'), renamed)
      expect(await adopt(cdk, ws)).toMatchObject({ adopted: { length: count - 1 } })
      await synthesize(ws)
      const said = (await ws.succeed('apply', '-no-color', '-auto-approve')).stdout
      expect(said).toMatch(/0 added, 0 changed, 0 destroyed/)
      await expectEmptyPlan(ws)
      expect(changesAsked(emulator)).toEqual([])
    }, 240_000)
  })
})

async function adopt(cdk: string, ws: Workspace): Promise<unknown> {
  let [out, err] = ['', '']
  const code = await runCli(['adopt', '--for', cdk, '--out', ws.folder, '--json'], {
    env: ws.env,
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
  })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

async function synthesize(ws: Workspace): Promise<void> {
  await runOrFail(process.execPath, ['main.ts'], { cwd: ws.folder })
  const text = await readFile(join(ws.folder, 'cdktf.out/stacks/keys/cdk.tf.json'), 'utf8')
  await writeFile(join(ws.folder, 'cdk.tf.json'), text)
}
