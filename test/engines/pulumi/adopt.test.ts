/** What docs/adopt.md says of Pulumi. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dist } from '../../../scripts/build/places.ts'
import { runCli } from '../../../src/cli/run-cli.ts'
import { hostileSeed } from '../../adopt/hostile-names.ts'
import { changesAsked, describeNewest, emulatorFor, managedKeys, settingsOf } from '../harness/index.ts'
import { expectNoChange, openStack, type Stack } from '../harness/pulumi/index.ts'

const COUNT = 200

describeNewest('ekb adopt', { pulumi: '0' }, engine => {
  async function adopt(stack: Stack, ...words: string[]) {
    const said = { out: '', err: '' }
    const env = { ...stack.env, PATH: `${dirname(engine.path)}:${process.env['PATH']}` }
    const out = join(stack.folder, 'project')
    const code = await runCli(['adopt', '--for', 'pulumi', '--out', out, '--json', ...words], {
      env,
      out: text => {
        said.out += text
      },
      err: text => {
        said.err += text
      },
    })
    return { code, ...said }
  }

  const read = (stack: Stack, name: string) => readFile(join(stack.folder, 'project', name), 'utf8')

  test('imports keys of any name, and the lines of the program change nothing', async () => {
    await using emulator = await emulatorFor({ seed: hostileSeed(COUNT) })
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: { resources: {} } })
    const { code, err, out } = await adopt(stack, '--verify')
    const count = COUNT + 1
    expect({ code, err }).toEqual({
      code: 0,
      err: `pulumi plans: ${count} to import, 0 to add, 0 to change, 0 to destroy\n`,
    })
    const lines = await read(stack, 'ekb-adopted.yaml')
    const plugin = `plugins:\n  providers:\n    - name: ekb\n      path: ${JSON.stringify(join(dist, 'bin'))}\n`
    await writeFile(
      join(stack.folder, 'project/Pulumi.yaml'),
      `name: ekb-test\nruntime: yaml\n\n${plugin}\n${lines}`,
    )
    const imported = await stack.import(
      ...['--file', 'ekb-adopt-import.json', '--protect=false', '--generate-code=false'],
    )
    expect(Object.values(imported.changes)).toEqual(Array.from({ length: count }, () => 'import'))
    await expectNoChange(stack)
    await expectNoChange(stack, '--refresh')

    // A later run finds nothing that the state does not have.
    await mkdir(join(stack.folder, 'states'))
    const state = join(stack.folder, 'states/dev.json')
    await writeFile(state, (await stack.pulumi('stack', 'export')).stdout)
    const later = await adopt(stack, '--check', '--state', state)
    expect(later.code).toBe(0)
    expect(JSON.parse(later.out)).toMatchObject({ unmanaged: 0, adopted: [] })
    expect(changesAsked(emulator)).toEqual([])
    const texts = [out, err, lines, await read(stack, 'ekb-adopt-import.json'), later.out]
    for (const { value } of managedKeys(emulator)) expect(texts.join('\n')).not.toContain(value)
    expect(Object.keys(parse(lines).resources)).toHaveLength(count)
  }, 240_000)

  test('--verify keeps nothing where the engine cannot import', async () => {
    await using emulator = await emulatorFor({ seed: hostileSeed(COUNT) })
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: { resources: {} } })
    await writeFile(join(stack.folder, 'project/Pulumi.yaml'), 'name: [\n')
    const { code, err } = await adopt(stack, '--verify', '--name', 'plain')
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('ADOPT_ENGINE_FAILED') })
    expect(await read(stack, 'ekb-adopted.yaml.rejected')).toContain('ekb:ApiKey')
  })
})
