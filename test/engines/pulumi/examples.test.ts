import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { dist, root } from '../../../scripts/build/places.ts'
import { runOrFail } from '../../../scripts/command.ts'
import { installNodePackage } from '../../packages/support/node-package.ts'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  managedKeys,
  managedNames,
  settingsOf,
} from '../harness/index.ts'
import { expectNoChange, openStack, type Stack } from '../harness/pulumi/index.ts'

/** Puts a project file of this repository into a stack, with its way to the provider. */
async function putExample(stack: Stack, file: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8')
  const project = text.replace(/path: (\.\.\/)*dist\/bin/, `path: ${dist}/bin`)
  expect(project).toContain(`path: ${dist}/bin`)
  await writeFile(join(stack.folder, 'project/Pulumi.yaml'), project)
}

describeNewest('examples', { pulumi: '0' }, engine => {
  test('the quickstart at the root', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), encryptedBy: 'passphrase' })
    await putExample(stack, 'Pulumi.yaml')
    await stack.pulumi('stack', 'init', 'quickstart')
    await stack.up()
    expect(managedNames(emulator).sort()).toEqual(['ci-deployer', 'nightly-report', 'teams-bot'])
    const outputs = JSON.parse((await stack.pulumi('stack', 'output', '--json', '--show-secrets')).stdout)
    const bot = managedKeys(emulator).find(({ name }) => name === 'teams-bot')
    expect(outputs.teamsBotKey === bot?.value).toBe(true)
    expect(outputs.teamsBotFingerprint).toMatch(/^sha256:[0-9a-f]{16}$/)
    await expectNoChange(stack)
    await stack.pulumi('config', 'set', 'protect', 'true')
    await stack.up()
    await stack.fail('destroy')
    await stack.pulumi('config', 'set', 'protect', 'false')
    await stack.up()
    await stack.destroy()
    expect(managedNames(emulator)).toEqual([])
  })

  test('pulumi-yaml-rotation and pulumi-automation: by age, by release, by hand, in place, and from a job', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), encryptedBy: 'passphrase' })
    await putExample(stack, 'examples/pulumi-yaml-rotation/Pulumi.yaml')
    await stack.pulumi('stack', 'init', 'rotation')
    await stack.up()
    await expectNoChange(stack)
    const [byHand] = managedNames(emulator).filter(name => name.startsWith('by-hand-'))
    emulator.clearJournal()

    await stack.pulumi('config', 'set', 'release', '2026-12')
    await stack.up()
    expect(changesAsked(emulator)).toEqual(['create', 'delete'])
    await stack.up('--replace', 'urn:pulumi:rotation::ekb-rotation::ekb:index:ApiKey::by-hand')
    expect(changesAsked(emulator)).toEqual(['create', 'delete', 'create', 'delete'])
    expect(managedNames(emulator)).not.toContain(byHand)

    emulator.clearJournal()
    expect(await runJob(stack)).toMatchObject({
      code: 0,
      said: expect.stringContaining('rotated: none; kept: by-'),
    })
    emulator.advance('91d')
    expect(await runJob(stack)).toMatchObject({
      code: 0,
      said: expect.stringContaining('rotated: by-age; kept: by-'),
    })
    expect(changesAsked(emulator)).toEqual(['create', 'delete'])

    emulator.clearJournal()
    emulator.advance('2124h')
    expect(await runJob(stack)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/rotated: by-age-in-place; kept: by-.*; retired: none/),
    })
    expect(changesAsked(emulator)).toEqual(['create'])
    await expectNoChange(stack, '--refresh')
    emulator.advance('8d')
    expect(await runJob(stack)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/rotated: by-age; kept: by-.*; retired: by-age-in-place/),
    })
    expect(changesAsked(emulator).toSorted()).toEqual(['create', 'create', 'delete', 'delete'])
    const helpdesk = managedNames(emulator).filter(name => name.startsWith('helpdesk'))
    expect(helpdesk).toEqual([expect.stringMatching(/^helpdesk\.[0-9a-z]{4}\.2$/)])

    emulator.clearJournal()
    // A change of the program that nobody has reviewed is not the job's to carry out.
    await stack.pulumi('config', 'set', 'release', '2027-01')
    const text = await readFile(join(stack.folder, 'project/Pulumi.yaml'), 'utf8')
    const more = `resources:\n  extra: { type: "ekb:ApiKey", properties: { type: privileged } }\n`
    await writeFile(join(stack.folder, 'project/Pulumi.yaml'), text.replace('resources:\n', more))
    expect(await runJob(stack)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Not a rotation: create extra.'),
    })
    await writeFile(
      join(stack.folder, 'project/Pulumi.yaml'),
      text.replace('type: locked_down_viewer', 'type: privileged'),
    )
    expect(await runJob(stack)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Not a rotation: replace by-age.'),
    })
    const rewritten = text.replace('overlap: 7d', 'overlap: 1d')
    expect(rewritten).not.toBe(text)
    await writeFile(join(stack.folder, 'project/Pulumi.yaml'), rewritten)
    expect(await runJob(stack)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Not a rotation: update by-age-in-place.'),
    })
    expect(changesAsked(emulator)).toEqual([])
  })

  test('pulumi-typescript: the Automation API runs the file that pulumi up runs', async () => {
    await using emulator = await emulatorFor({
      seed: {
        projects: [
          { id: 'project-1', keys: [{ name: 'old-wiki', type: 'locked_down_viewer', age: '400d' }] },
        ],
      },
    })
    await using stack = await openStack({ engine, env: settingsOf(emulator), encryptedBy: 'passphrase' })
    const folder = join(stack.folder, 'typescript')
    await cp(join(root, 'examples/pulumi-typescript'), folder, { recursive: true })
    await mkdir(join(folder, 'node_modules/@ekb/pulumi'), { recursive: true })
    await installNodePackage(join(folder, 'node_modules/@ekb/pulumi'))
    for (const name of ['@pulumi', '@types', '@grpc', 'google-protobuf']) {
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name))
    }
    await runOrFail(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
    const project = join(folder, 'Pulumi.yaml')
    await writeFile(project, (await readFile(project, 'utf8')).replace('../../dist/bin', `${dist}/bin`))
    await writeFile(join(folder, 'host.cjs'), INLINE_HOST)

    const outputs = await messageOf(fork(join(folder, 'host.cjs'), { cwd: folder, env: stack.env }))
    const [bot] = managedKeys(emulator).filter(({ name }) => name.startsWith('teams-bot-'))
    expect(managedNames(emulator)).toEqual(expect.arrayContaining(['ci-deployer', bot?.name]))
    expect(outputs).toMatchObject({
      botName: { value: bot?.name, secret: false },
      botKey: { secret: true },
      botFingerprint: { secret: false },
      keysToLookAt: { value: ['old-wiki'], secret: false },
    })
  })
})

/** Runs `up` of the example's program within its own process, and tells the outputs without secret values. */
const INLINE_HOST = `
const { LocalWorkspace } = require('@pulumi/pulumi/automation')
const program = require('./bin/index.js')
LocalWorkspace.createOrSelectStack({ stackName: 'dev', projectName: 'ekb-typescript', program }, { workDir: __dirname })
  .then(stack => stack.up())
  .then(({ outputs }) => {
    const told = Object.entries(outputs).map(([name, { value, secret }]) => [name, secret ? { secret } : { value, secret }])
    process.send(Object.fromEntries(told), () => process.disconnect())
  })
  .catch(error => { console.error(String(error.message)); process.exit(1) })
`

async function messageOf(child: ChildProcess): Promise<unknown> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the program ended with exit code ${code}`)
  })
  const [message] = await Promise.race([once(child, 'message'), failed])
  await failed.catch(() => undefined)
  return message
}

/** Runs the example's job on a stack. */
async function runJob(stack: Stack): Promise<{ code: number; said: string }> {
  const job = join(root, 'examples/pulumi-automation/main.ts')
  const env = { ...stack.env, PATH: `${dirname(stack.engine.path)}:${stack.env['PATH']}` }
  const child = fork(job, [join(stack.folder, 'project'), 'rotation'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}
