import { cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dist, root } from '../../../scripts/build/places.ts'
import { type CommandResult, run } from '../../../scripts/command.ts'
import {
  describeNewest,
  type Engine,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'

/** Checksums for a lock file come from the registry alone, mirror or not. */
const FROM_MIRROR = '--skip-provider-lock'

const NAMES = ['acme-ci-deployer', 'acme-helpdesk', 'acme-nightly-report', 'acme-teams-bot']

/** What a rotating key is called, without tag and generation. */
const withoutGeneration = (name: string) => name.replace(/\.[0-9a-z]{4}\.1$/, '')

describeNewest('cdktn, the command, with the cdktf.json of the root', { terraform: '1.11' }, engine => {
  test('synth, deploy, diff, destroy', () => liveThrough('.', engine))
})

describeNewest('cdktn, the command, in examples/cdktn', { terraform: '1.11', opentofu: '1.11' }, engine => {
  test('synth, deploy, diff, destroy', () => liveThrough('examples/cdktn', engine))
})

/** Works in a copy of the project, as the repository stays as it is. */
async function liveThrough(project: string, engine: Engine): Promise<void> {
  await using emulator = await emulatorFor()
  const copy = await realpath(await mkdtemp(join(tmpdir(), 'ekb-cdktn-')))
  try {
    await cp(join(root, 'cdktf.json'), join(copy, 'cdktf.json'))
    await cp(join(root, 'examples'), join(copy, 'examples'), {
      recursive: true,
      filter: source => !source.includes('node_modules'),
    })
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    const cli = commandIn(join(copy, project), engine, { ...settingsOf(emulator), HOME: copy })

    expect((await cli('synth')).stdout).toContain('Generated Terraform code for the stacks: service-keys')
    const deployed = await cli('deploy', '--auto-approve', FROM_MIRROR)
    expect(managedNames(emulator).map(withoutGeneration).sort()).toEqual(NAMES)
    const said = deployed.stdout + deployed.stderr
    for (const { value, secret } of managedKeys(emulator)) {
      expect(said.includes(value) || said.includes(secret ?? value)).toBe(false)
    }
    expect((await cli('diff', FROM_MIRROR)).stdout).toContain(
      'No changes. Your infrastructure matches the configuration.',
    )
    await cli('destroy', '--auto-approve', FROM_MIRROR)
    expect(managedNames(emulator)).toEqual([])
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

function commandIn(cwd: string, engine: Engine, env: Readonly<Record<string, string>>) {
  return async (...args: string[]): Promise<CommandResult> => {
    const result = await run(process.execPath, [join(root, 'node_modules/cdktn-cli/bin/cdktn'), ...args], {
      cwd,
      env: {
        PATH: process.env['PATH'],
        CHECKPOINT_DISABLE: '1',
        CI: 'true',
        FORCE_COLOR: '0',
        TERRAFORM_BINARY_NAME: engine.path,
        TF_CLI_CONFIG_FILE: join(dist, 'terraform.rc'),
        ...env,
      },
    })
    if (result.code !== 0) {
      throw new Error(`cdktn ${args.join(' ')} ended with ${result.code}:\n${result.stdout}${result.stderr}`)
    }
    return result
  }
}
