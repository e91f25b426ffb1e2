import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { run } from '../../scripts/command.ts'
import { describeEngines, openWorkspace } from './harness/index.ts'

describeEngines('npm run link', undefined, engine => {
  test('lets an engine without any configuration find the provider, until it is undone', async () => {
    const home = await mkdtemp(join(tmpdir(), 'ekb-home-'))
    try {
      // A lock of the engines' own folder in the home of whoever runs the test stays untouched.
      const env = { HOME: home, TF_CLI_CONFIG_FILE: '', XDG_DATA_HOME: '', XDG_CONFIG_HOME: '' }
      const link = (...args: string[]) =>
        run(process.execPath, [join(root, 'scripts/link/main.ts'), ...args], {
          env: { ...process.env, ...env },
        })
      const linked = await link()
      expect(linked.stdout).toContain(`link: made ${join(home, '.terraform.d/plugins')}`)
      await using workspace = await openWorkspace({ engine, env, init: false })
      await workspace.succeed('init', '-no-color')
      await workspace.succeed('providers', 'schema', '-json')

      expect((await link('--undo')).stdout).toContain(`unlink: removed ${join(home, '.terraform.d')}`)
      const { stdout } = await run('find', [home, '-name', '*ekb*'])
      expect(stdout.trim()).toBe(home)
    } finally {
      await rm(home, { recursive: true, force: true })
    }
  })
})
