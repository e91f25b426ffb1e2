import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { runtimes } from '../../grpc/runtimes.ts'
import { appears, storedNotes } from './notes.ts'
import { PluginProcess } from './plugin-host.ts'
import { SAMPLE_SECRET } from './sample-provider.ts'
import { requireTerraform, signalGroup, Workspace } from './terraform-run.ts'

const APPLY = ['apply', '-auto-approve']
const PLAN = ['plan', '-detailed-exitcode']
const EMPTY = 0
const CHANGES = 2

function noteBlock(attributes: string, name = 'one'): string {
  return `resource "sample_note" "${name}" {\n${attributes}\n}`
}

describe('with the real terraform', { timeout: 180_000 }, () => {
  test('apply, an empty plan, a change, a replacement, an import, a destroy', async context => {
    const workspace = new Workspace(await requireTerraform(context))
    const data = 'data "sample_notes" "all" {\n  topic = "t"\n  depends_on = [sample_note.one]\n}'
    const attributes = (topic: string, ratio: string) => `
      text     = "hello"
      topic    = "${topic}"
      ratio    = ${ratio}
      labels   = { a = "b", __x = null }
      password = "never stored"`
    const outputs = 'output "texts" { value = data.sample_notes.all.texts }'
    workspace.configure([noteBlock(attributes('t', '0.1')), data, outputs].join('\n'))

    const applied = await workspace.run(APPLY)
    expect(applied.output).toContain('1 added, 0 changed, 0 destroyed')
    expect(applied.output).toMatch(/texts = tolist\(\[\s+"hello",/)
    expect(storedNotes(workspace.store)).toHaveLength(1)
    const again = await workspace.run(PLAN)
    expect(again.code, again.output).toBe(EMPTY)
    expect(again.output).toContain('No changes')

    for (const ratio of ['123456789012345678901234567890.5', '1e300', '-7']) {
      workspace.configure([noteBlock(attributes('t', ratio)), data].join('\n'))
      const changed = await workspace.run(APPLY)
      expect(changed.output, ratio).toContain('0 added, 1 changed, 0 destroyed')
      const settled = await workspace.run(PLAN)
      expect(settled.code, `${ratio}: ${settled.output}`).toBe(EMPTY)
    }

    workspace.configure(noteBlock(attributes('other', '-7')))
    const planned = await workspace.run(PLAN)
    expect(planned.code).toBe(CHANGES)
    expect(planned.output).toContain('# forces replacement')
    const replaced = await workspace.run(APPLY)
    expect(replaced.output).toContain('1 added, 0 changed, 1 destroyed')
    const state = readFileSync(join(workspace.directory, 'terraform.tfstate'), 'utf8')
    expect(state).not.toContain('never stored')

    const [file = ''] = storedNotes(workspace.store)
    await workspace.run(['state', 'rm', 'sample_note.one'])
    const imported = await workspace.run(['import', 'sample_note.one', file.replace('.json', '')])
    expect(imported.output).toContain('Import successful!')
    expect((await workspace.run(PLAN)).code).toBe(EMPTY)

    const destroyed = await workspace.run(['destroy', '-auto-approve'])
    expect(destroyed.output).toContain('1 destroyed')
    expect(storedNotes(workspace.store)).toEqual([])
  })

  test('what is known of an unknown value is known in the plan', async context => {
    const workspace = new Workspace(await requireTerraform(context))
    const note = noteBlock('text = "a"\ntopic = "t"')
    workspace.configure(`${note}\noutput "known" { value = startswith(sample_note.one.id, "note-") }`)
    const planned = await workspace.run(PLAN)
    expect(planned.output).toMatch(/\+ known = true/)
  })

  test('a message with its line, an exception, both without the secret', async context => {
    const workspace = new Workspace(await requireTerraform(context))
    workspace.configure(noteBlock(`text = "${SAMPLE_SECRET}"\ntopic = "t"`))
    const refused = await workspace.run(['validate'])
    expect(refused.code).toBe(1)
    expect(refused.output).toContain('"(secret)" may not be written down.')
    expect(refused.output).toContain('with sample_note.one')
    workspace.configure(noteBlock('text = "throw"\ntopic = "t"'))
    const thrown = await workspace.run(PLAN)
    expect(thrown.output).toContain('cannot plan (secret)')
    expect(thrown.output).not.toContain('crashed')
  })

  test('a crash shows its stack, without TF_LOG and without the secret', async context => {
    const workspace = new Workspace(await requireTerraform(context))
    const gate = join(workspace.directory, 'gate')
    workspace.configure(noteBlock(`text = "crash"\ntopic = "t"\nwait_for = "${gate}"`))
    const command = workspace.start(APPLY)
    await appears(`${gate}.waiting`)
    writeFileSync(gate, '')
    await command.exited
    expect(command.output()).toMatch(
      /Stack trace from the terraform-provider-sample plugin:\s+panic: a defect, with \(secret\)/,
    )
    // The create was under way: its answer is handed over all the same.
    expect(storedNotes(workspace.store)).toHaveLength(1)
    const state = JSON.parse(readFileSync(join(workspace.directory, 'terraform.tfstate'), 'utf8'))
    expect(state.resources).toHaveLength(1)
    expect(command.output()).not.toContain(SAMPLE_SECRET)
  })

  test('Ctrl-C during a slow create keeps the object', async context => {
    const workspace = new Workspace(await requireTerraform(context))
    const gate = join(workspace.directory, 'gate')
    workspace.configure(noteBlock(`text = "slow"\ntopic = "t"\nwait_for = "${gate}"`))
    const command = workspace.start(APPLY)
    await appears(`${gate}.waiting`)
    signalGroup(command.child, 'SIGINT')
    await vi.waitUntil(() => command.output().includes('Stopping operation'), { timeout: 15_000 })
    writeFileSync(gate, '')
    expect(await command.exited).toBe(1)
    const [file = ''] = storedNotes(workspace.store)
    const state = JSON.parse(readFileSync(join(workspace.directory, 'terraform.tfstate'), 'utf8'))
    expect(state.resources[0].instances[0].attributes.id).toBe(file.replace('.json', ''))
    expect(storedNotes(workspace.store)).toHaveLength(1)
  })

  test('a killed terraform: what it did not get is undone, and no process stays', async context => {
    const workspace = new Workspace(await requireTerraform(context))
    const gate = join(workspace.directory, 'gate')
    workspace.configure(noteBlock(`text = "slow"\ntopic = "t"\nwait_for = "${gate}"`))
    const command = workspace.start(APPLY)
    await appears(`${gate}.waiting`)
    command.child.kill('SIGKILL')
    await appears(`${gate}.aborted`)
    writeFileSync(gate, '')
    await appears(join(workspace.store, 'undone'))
    expect(storedNotes(workspace.store)).toEqual([])
    // The provider holds the command's output open for as long as it lives.
    await command.exited
  })

  for (const runtime of runtimes()) {
    test(`a provider under a debugger serves engines that attach to it, on ${runtime.name}`, async context => {
      const terraform = await requireTerraform(context)
      const provider = new PluginProcess(runtime, { args: ['--debug'], tls: false })
      const [, variable = ''] = /^export TF_REATTACH_PROVIDERS='(.*)'$/.exec(await provider.line()) ?? []
      const env = { TF_REATTACH_PROVIDERS: variable }
      const [one, two] = [new Workspace(terraform), new Workspace(terraform)]
      for (const workspace of [one, two]) {
        workspace.configure(noteBlock('text = "a"\ntopic = "t"'))
        expect((await workspace.run(['init'], env)).code).toBe(0)
      }
      const applied = await Promise.all([one, two].map(workspace => workspace.run(APPLY, env)))
      for (const { code, output } of applied) expect(code, output).toBe(0)
      // Two engines at once, each with its own settings.
      expect([one, two].map(({ store }) => storedNotes(store).length)).toEqual([1, 1])
      expect((await one.run(PLAN, env)).code).toBe(EMPTY)
      provider.child.kill('SIGINT')
      expect(await provider.exited).toBe(0)
    })
  }
})
