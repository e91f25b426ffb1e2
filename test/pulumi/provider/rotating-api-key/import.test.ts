import { describe, expect, test } from 'vitest'
import {
  adopt,
  held,
  made,
  ONE,
  part,
  plain,
  planned,
  refresh,
  refusal,
  startRotating,
  TWO,
  up,
} from './world.ts'

describe('an import', () => {
  const declared = { name: 'bot', type: 'locked_down_viewer' }

  test('of the current key takes its name, tag and generation; its secret is not known', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    const { secret: _, ...current } = part(kept.state, 'current')
    const imported = (await adopt(world, `name:${held(kept).current}`)) ?? expect.fail('it is not there')
    expect(imported).toMatchObject({ id: current['id'], inputs: declared })
    expect(imported.state).toMatchObject({ name: 'bot', generation: 2, current, status: 'steady' })
    expect(imported.state).not.toHaveProperty('previous')
    world.newRun()
    expect((await planned(world, imported, declared)).changes).toEqual([])
  })

  test('of a pair has both keys, and the program that goes with it changes nothing', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    const [current, previous] = [part(kept.state, 'current'), part(kept.state, 'previous')]
    const imported =
      (await adopt(world, `${current['id']},${previous['id']}`)) ?? expect.fail('it is not there')
    expect(imported.id).toBe(current['id'])
    expect(imported.state).toMatchObject({ generation: 2, status: 'overlapping' })
    expect(held(imported)).toEqual(held(kept))
    for (const name of ['current', 'previous'])
      expect(part(imported.state, name)).not.toHaveProperty('secret')
    world.newRun()
    world.told.length = 0
    expect(await refresh(world, imported)).toEqual(imported)
    expect((await planned(world, imported, declared)).changes).toEqual([])
    const first = await planned(world, imported, { ...TWO, revokePrevious: 'from before' })
    expect(first.changes.map(({ path }) => path)).toEqual(['revokePrevious', 'keepers'])
    expect(world.told).toEqual([])
  })

  test('its first rotation brings the secret, under the tag that it has', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const imported = (await adopt(world, `name:${held(kept).current}`)) ?? expect.fail('it is not there')
    const recorded = await up(world, imported, ONE)
    expect(held(recorded)).toEqual(held(kept))
    const after = await up(world, recorded, TWO)
    expect(held(after)).toEqual({
      current: String(held(kept).current).replace(/1$/, '2'),
      previous: held(kept).current,
      retiring: [],
    })
    expect(part(after.state, 'current')).toHaveProperty('secret')
    expect(part(after.state, 'previous')).not.toHaveProperty('secret')
  })

  test('of any other key is generation 1 under its own name, in a project that is named', async () => {
    const world = await startRotating()
    const { projectId } = world.emulator
    world.emulator.seed({
      projects: [{ id: projectId, keys: [{ name: 'old, and odd', type: 'privileged' }] }],
    })
    world.newRun({ projectId: 'another' })
    const imported = await adopt(world, `${projectId}/name:old, and odd`)
    expect(imported?.inputs).toEqual({ name: 'old, and odd', type: 'privileged', projectId })
    expect(imported?.state).toMatchObject({ generation: 1, projectId })
  })

  test('is refused for what does not belong together, for a value, and for the system key', async () => {
    const world = await startRotating()
    const kept = await up(world, await made(world, ONE), TWO)
    const [current, previous] = [part(kept.state, 'current'), part(kept.state, 'previous')]
    const turned = await refusal(world, adopt(world, `${previous['id']},${current['id']}`))
    expect(turned).toContain('(IMPORT_PAIR_INVALID)')
    const value = String(plain(current['key']))
    expect(await refusal(world, adopt(world, value))).toContain('IMPORT_BY_VALUE')
    expect(await refusal(world, adopt(world, `${current['id']},${plain(previous['key'])}`))).toMatch(
      /IMPORT_BY_VALUE|IMPORT_ID_INVALID|KEY_NOT_FOUND/,
    )
    expect(await refusal(world, adopt(world, 'name:Automator Key'))).toContain('SYSTEM_KEY_IMPORT')
    world.holder.current = {}
    expect(await refusal(world, adopt(world, String(current['id'])))).toContain('SETTINGS_NOT_KNOWN')
  })

  test('of a key that a program only looks up is the same, whatever it is asked with', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const id = String(part(kept.state, 'current')['id'])
    const asked = { urn: 'urn:pulumi:dev::proj::ekb:index:RotatingApiKey::bot', name: 'bot', id }
    for (const given of [{}, { name: 'x' }, { current: { id: 'x' } }]) {
      const read = await world.resource.read({ ...asked, inputs: given, state: given }, world.context)
      expect(read).toMatchObject({ id, inputs: declared, state: { generation: 1 } })
    }
  })
})
