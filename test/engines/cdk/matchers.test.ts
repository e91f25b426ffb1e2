import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dist, root } from '../../../scripts/build/places.ts'
import { runOrFail } from '../../../scripts/command.ts'
import { describeNewest } from '../harness/index.ts'

/** Asks the framework whether an engine takes what a stack becomes; a wrong age is for the provider to find. */
const program = (framework: string) => `
import { Testing } from '${root}/node_modules/${framework}/lib/index.js'
import { ServiceKeys } from '${root}/examples/${framework}/service-keys.ts'
const isValid = change => {
  const stack = new ServiceKeys(Testing.app(), 'service-keys')
  change(stack.node.findAll().find(({ node }) => node.path.endsWith('/teams-bot')))
  return Testing.toBeValidTerraform(Testing.fullSynth(stack))
}
console.log(JSON.stringify([isValid(() => undefined), isValid(key => { key.rotateAfter = 'soon' })]))
`

describeNewest("the frameworks' toBeValidTerraform", { terraform: '1.11' }, engine => {
  test.each(['cdktf', 'cdktn'])('%s', async framework => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-matchers-')))
    try {
      await writeFile(join(folder, 'valid.mjs'), program(framework))
      const said = await runOrFail(process.execPath, ['valid.mjs'], {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          TMPDIR: folder,
          CHECKPOINT_DISABLE: '1',
          TERRAFORM_BINARY_NAME: engine.path,
          TF_CLI_CONFIG_FILE: join(dist, 'terraform.rc'),
        },
      })
      expect(JSON.parse(said)).toEqual([true, false])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
