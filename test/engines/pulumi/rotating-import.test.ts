import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { changesAsked, describeNewest } from '../harness/index.ts'
import { expectNoChange, type ProgramResource } from '../harness/pulumi/index.ts'
import { byKeepers, generationsOf, openScene, ROTATING, rotatingIn } from './rotating-scene.ts'

describeNewest('import of rotating keys', { pulumi: '0' }, engine => {
  test('one key and a pair come in as they are, and the program that Pulumi writes changes nothing', async () => {
    const keys = (release: string) => ({ ...byKeepers('one', '1'), ...byKeepers('pair', release) })
    await using scene = await openScene(engine, keys('1'))
    const { emulator, stack } = scene
    await stack.up()
    await stack.write({ resources: keys('2') })
    await stack.up()
    const before = await rotatingIn(stack)
    for (const name of ['one', 'pair']) {
      await stack.pulumi('state', 'delete', stack.urn(name, ROTATING), '--yes')
    }
    emulator.clearJournal()

    const { current, previous } = before['pair'] ?? expect.fail('it is not there')
    await stack.write({ resources: {} })
    const written: Record<string, ProgramResource> = {}
    for (const [name, id] of [
      ['one', `name:${before['one']?.current.name}`],
      ['pair', `${current.id},${previous?.id}`],
    ] as const) {
      const imported = await stack.import(ROTATING, name, id, '--out', `${name}.yaml`)
      expect(imported.changes).toEqual({ [name]: 'import' })
      const text = await readFile(join(stack.folder, `project/${name}.yaml`), 'utf8')
      Object.assign(written, (parse(text) as { resources: typeof written }).resources)
    }
    await stack.write({ resources: written })
    await expectNoChange(stack)
    await expectNoChange(stack, '--refresh')
    const after = await rotatingIn(stack)
    expect(after).toMatchObject({
      one: { generation: 1, current: { key: before['one']?.current.key }, status: 'steady' },
      pair: { generation: 2, current: { key: current.key }, previous: { key: previous?.key } },
    })
    expect(changesAsked(emulator)).toEqual([])
    expect([generationsOf(emulator, 'one'), generationsOf(emulator, 'pair')]).toEqual([[1], [1, 2]])
  })
})
