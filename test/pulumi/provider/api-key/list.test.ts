import { describe, expect, test } from 'vitest'
import { adopt, BOT, made, refusal, startWorld } from './world.ts'

describe('a list', () => {
  async function fill() {
    const world = await startWorld()
    world.emulator.seed({
      projects: [
        {
          id: world.emulator.projectId,
          keys: [
            { name: 'reader', type: 'locked_down_viewer', age: '9d' },
            { name: 'writer', type: 'privileged', age: '8d' },
          ],
        },
      ],
    })
    const list = async (query = {}) => {
      const found = await world.resource.list(query, world.context)
      return found.filter(({ name }) => ['reader', 'writer', 'Automator Key'].includes(name))
    }
    return { world, list, names: async (query = {}) => (await list(query)).map(({ name }) => name) }
  }

  test('has every key that can be imported, by the id to import it with, and no system key', async () => {
    const { world, list } = await fill()
    const found = await list()
    expect(found.map(({ name }) => name)).toEqual(['reader', 'writer'])
    for (const { id, name } of found) expect(await adopt(world, id)).toMatchObject({ id, inputs: { name } })
  })

  test('can be narrowed as on the page, and asked of another project', async () => {
    const { world, list, names } = await fill()
    expect(await names({ search: 'WRIT' })).toEqual(['writer'])
    expect(await names({ type: 'locked_down_viewer' })).toEqual(['reader'])
    expect(await names({ type: 'system' })).toEqual([])
    expect(await names({ search: null, projectId: world.emulator.projectId })).toEqual(['reader', 'writer'])
    expect(await names({ name: 'writer' })).toEqual(['writer'])
    expect(await names({ namePrefix: 'read' })).toEqual(['reader'])
    expect(await names({ olderThan: '204h' })).toEqual(['reader'])
    expect(await names({ includeSystem: true, type: 'system' })).toEqual(['Automator Key'])
    world.newRun({ projectId: 'another' })
    const { projectId } = world.emulator
    const [reader] = await list({ projectId })
    expect(await adopt(world, reader?.id ?? '')).toMatchObject({ inputs: { name: 'reader', projectId } })
  })

  test('is refused for a wrong filter, and without a project', async () => {
    const { world, list } = await fill()
    expect(await refusal(world, list({ type: 'admin' }))).toContain('KEY_TYPE_FILTER_INVALID')
    expect(await refusal(world, list({ olderThan: 'long' }))).toContain('DURATION_INVALID')
    const both = await refusal(world, list({ name: 'a', namePrefix: 'a' }))
    expect(both).toContain(
      'name and namePrefix are both set. Set name to find one exact name, set namePrefix',
    )
    expect(both).toContain('KEY_NAME_FILTER_INVALID')
    world.holder.current = {}
    expect(await refusal(world, list())).toContain('PROJECT_MISSING')
  })

  test('is refused for what it does not know, and for values of the wrong kind', async () => {
    const { world, list } = await fill()
    const message = await refusal(world, list({ search: 5, youngerThan: '90d' }))
    expect(message).toContain('It must be a string, but it is a number. (INPUT_KIND_INVALID)')
    expect(message).toContain(
      'Unknown input "youngerThan"\nThe inputs are projectId, name, namePrefix, search, type, olderThan, includeSystem.',
    )
  })

  test('leaves out keys that nobody could delete later', async () => {
    const world = await startWorld()
    await made(world, BOT)
    world.emulator.setBehaviour({ masked: true })
    expect(await world.resource.list({}, world.context)).toEqual([])
    world.emulator.setBehaviour({ masked: true, ids: true })
    world.newRun()
    expect((await world.resource.list({}, world.context)).map(({ name }) => name)).toContain('bot')
  })
})
