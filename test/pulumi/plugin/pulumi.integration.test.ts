import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ProviderProcess } from './provider-process.ts'
import { installCompiled, installLauncher, Project, ref, requirePulumi, signalGroup } from './pulumi-run.ts'
import { appears, storedNotes } from './requests.ts'
import { SAMPLE_SECRET } from './sample-provider.ts'

describe.each([
  ['as source on Node', installLauncher],
  ['compiled', installCompiled],
])('with the real pulumi, %s', { timeout: 180_000 }, (_, install) => {
  test('preview, up, no change, a change, a replacement, a refresh, a destroy', async context => {
    const project = await Project.open(await requirePulumi(context), install)
    const outputs = { path: ref('one.path'), password: ref('one.password') }
    project.write({ one: { text: 'hello' }, two: { text: ref('one.path') } }, outputs)

    const previewed = await project.run(['preview', '--diff'])
    expect(previewed.output).toMatch(/\+ 3 to create/)
    expect(previewed.output).toMatch(/text\s+: \[unknown\]/)
    expect(storedNotes(project.store)).toEqual([])

    const up = await project.change('up')
    expect(up.code, up.output).toBe(0)
    expect(up.output).toMatch(/sample:index:Note \(one\):\n\s+wrote one with \(secret\)/)
    expect(up.output).toMatch(/password: \[secret\]/)
    expect(up.output).not.toContain(SAMPLE_SECRET)
    expect(storedNotes(project.store)).toEqual(['one', 'two'])
    const again = await project.run(['preview', '--expect-no-changes'])
    expect(again.code, again.output).toBe(0)

    project.write({ one: { text: 'changed' }, two: { text: 'x', topic: 'other' } })
    const changed = await project.run(['up', '--yes', '--skip-preview', '--diff'])
    expect(changed.output).toMatch(/~ 1 updated\n\s+\+-1 replaced/)
    expect(changed.output).toMatch(/~ text: "hello" => "changed"/)
    expect(changed.output).toContain('warning: changed one')
    const settled = await project.run(['preview', '--expect-no-changes', '--refresh'])
    expect(settled.code, settled.output).toBe(0)
    const state = await project.run(['stack', 'export'])
    expect(state.output).not.toContain(SAMPLE_SECRET)

    const destroyed = await project.change('destroy')
    expect(destroyed.code, destroyed.output).toBe(0)
    expect(storedNotes(project.store)).toEqual([])
    expect(await project.processes()).toEqual([])
  })

  test('300 resources at once', async context => {
    const project = await Project.open(await requirePulumi(context), install)
    const notes = Array.from({ length: 300 }, (_, index) => [`note-${index}`, { text: index }])
    project.write(Object.fromEntries(notes))
    // Otherwise most of the time goes into the state, which the engine writes anew after each step.
    const env = { PULUMI_EXPERIMENTAL: 'true', PULUMI_SKIP_CHECKPOINTS: 'true' }
    const up = await project.run(['up', '--yes', '--skip-preview', '--parallel=300'], env)
    expect(up.code, up.output.slice(-2000)).toBe(0)
    expect(storedNotes(project.store)).toHaveLength(300)
    const destroyed = await project.run(['destroy', '--yes', '--skip-preview', '--parallel=300'], env)
    expect(destroyed.code, destroyed.output.slice(-2000)).toBe(0)
    expect(storedNotes(project.store)).toEqual([])
  })

  test('a value of 3 MB', async context => {
    const project = await Project.open(await requirePulumi(context), install)
    project.write({ large: { text: 'x'.repeat(3 * 1024 * 1024) } })
    const up = await project.change('up')
    expect(up.code, up.output.slice(-2000)).toBe(0)
    const again = await project.run(['preview', '--expect-no-changes'])
    expect(again.code, again.output.slice(-2000)).toBe(0)
  })

  test('failures: in words without key material, or with a state that is recorded', async context => {
    const project = await Project.open(await requirePulumi(context), install)
    project.write({ bad: { text: 'throw' } })
    const failed = await project.change('up')
    expect(failed.code).not.toBe(0)
    expect(failed.output).toContain('cannot write (secret)')
    project.write({ half: { text: 'partial' } })
    const partial = await project.change('up')
    expect(partial.code).not.toBe(0)
    expect(partial.output).toContain('half of it, without (secret)')
    const { output } = await project.run(['stack', 'export'])
    const { resources } = JSON.parse(output).deployment
    expect(resources).toContainEqual(
      expect.objectContaining({ id: 'half', initErrors: ['half of it, without (secret)'] }),
    )
    expect(storedNotes(project.store)).toEqual(['half'])
    expect(failed.output + partial.output + output).not.toContain(SAMPLE_SECRET)
  })

  test('Ctrl-C in the middle of a create: it is told to stop, and what it made is recorded', async context => {
    const project = await Project.open(await requirePulumi(context), install)
    const gate = join(project.directory, 'gate')
    project.write({ held: { text: 'held', waitFor: gate } })
    const up = project.start(['up', '--yes', '--skip-preview'])
    await appears(`${gate}.waiting`)
    signalGroup(up.child, 'SIGINT')
    await appears(`${gate}.aborted`)
    writeFileSync(gate, '')
    expect(await up.exited).not.toBe(0)
    expect(up.output()).not.toContain('exited prematurely')
    const { output } = await project.run(['stack', 'export'])
    const { resources, pending_operations: pending = [] } = JSON.parse(output).deployment
    expect(pending).toEqual([])
    expect(resources).toContainEqual(
      expect.objectContaining({ id: 'held', outputs: expect.objectContaining({ stopped: true }) }),
    )
    expect(storedNotes(project.store)).toEqual(['held'])
    expect(await project.processes()).toEqual([])
  })

  test('an engine that is killed: what nobody recorded is undone, and no process is left', async context => {
    const project = await Project.open(await requirePulumi(context), install)
    const gate = join(project.directory, 'gate')
    project.write({ held: { text: 'held', waitFor: gate } })
    const up = project.start(['up', '--yes', '--skip-preview'])
    await appears(`${gate}.waiting`)
    signalGroup(up.child, 'SIGKILL')
    await up.exited
    await appears(`${gate}.aborted`)
    writeFileSync(gate, '')
    await appears(join(project.store, 'undone'))
    expect(storedNotes(project.store)).toEqual([])
    // The language host is the engine's own, and stays.
    const providers = async () => (await project.processes()).filter(({ name }) => !/language/.test(name))
    await expect.poll(providers, { timeout: 10_000 }).toEqual([])
  })

  test('the schema; parameters are refused', async context => {
    const project = await Project.open(await requirePulumi(context), install)
    const schema = await project.run(['package', 'get-schema', project.plugin])
    expect(JSON.parse(schema.output)).toMatchObject({ name: 'sample', version: '0.0.1' })
    const parameterized = await project.run(['package', 'get-schema', project.plugin, 'parameter'])
    expect(parameterized.code).not.toBe(0)
    expect(parameterized.output).toContain('This provider takes no parameters. Use it without any.')
  })
})

test('engines attach to a process that a person has started, one after the other', {
  timeout: 180_000,
}, async context => {
  const project = await Project.open(await requirePulumi(context), installLauncher)
  const plugin = new ProviderProcess({ name: 'Node', command: process.execPath }, { args: ['--debug'] })
  const [, value = ''] = (await plugin.line()).split('=')
  const env = { PULUMI_DEBUG_PROVIDERS: value }
  project.write({ one: { text: 'hello' } })
  const up = await project.change('up', env)
  expect(up.code, up.output).toBe(0)
  expect(up.output).toContain('wrote one with (secret)')
  const destroyed = await project.change('destroy', env)
  expect(destroyed.code, destroyed.output).toBe(0)
  expect(storedNotes(project.store)).toEqual([])
  expect(plugin.child.exitCode).toBeNull()
  plugin.child.kill('SIGINT')
  expect(await plugin.exited).toBe(0)
})
