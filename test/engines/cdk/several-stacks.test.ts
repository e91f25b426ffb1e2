import { join } from 'node:path'
import { EkbProvider, KeySet } from '@ekb/cdktn'
import { App, Fn, LocalBackend, TerraformResource, TerraformStack } from 'cdktn'
import { expect, test } from 'vitest'
import {
  describeNewest,
  emulatorFor,
  managedKeys,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

/** An app in which one stack makes a key and the other one uses it; what a stack becomes, as text. */
async function synthesized(ws: Workspace, folder: string, used: (key: string) => string) {
  const app = new App({ outdir: join(ws.folder, folder) })
  const keys = new TerraformStack(app, 'keys')
  new EkbProvider(keys, 'provider')
  new LocalBackend(keys, { path: join(ws.folder, 'keys.tfstate') })
  const other = new TerraformStack(app, 'other')
  const { key } = new KeySet(keys, 'set', { keys: { 'teams-bot': {} } }).key('teams-bot')
  new TerraformResource(other, 'user', { terraformResourceType: 'terraform_data' }).addOverride(
    'input',
    used(key),
  )
  new LocalBackend(other, { path: join(ws.folder, 'other.tfstate') })
  app.synth()
  return (stack: string) => ws.readFile(`${folder}/stacks/${stack}/cdk.tf.json`)
}

// What the guard and the documentation say about several stacks rests on this: if an engine learns to keep
// values sensitive on the way, both can be milder.
describeNewest('two stacks of an app', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('a plan prints a key of the other stack, unless the program says again that it is sensitive', async () => {
    await using emulator = await emulatorFor()
    const options = { engine, env: settingsOf(emulator), main: '', init: false }
    await using keys = await openWorkspace(options)
    await using other = await openWorkspace(options)
    const plain = await synthesized(keys, 'plain', key => key)
    const again = await synthesized(keys, 'again', key => Fn.sensitive(key))

    const open = async (ws: Workspace, program: string) => {
      await ws.write('', { 'cdk.tf.json': program })
      await ws.succeed('init', '-no-color')
    }
    await open(keys, await plain('keys'))
    await keys.apply()
    const [{ value = '' } = {}] = managedKeys(emulator)
    expect(value).not.toBe('')
    const isShown = async (program: string) => {
      await open(other, program)
      const { text } = await other.succeed('plan', '-no-color')
      expect(text).toContain('terraform_data.user will be created')
      return text.includes(value)
    }
    expect([await isShown(await plain('other')), await isShown(await again('other'))]).toEqual([true, false])
  })
})
