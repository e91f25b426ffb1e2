import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/terraform/plugin/value.ts'
import { fine, type Kept, present, World } from '../support/world.ts'

const TYPE = { type: 'ekb_rotating_api_key' }
const config = (rotation: string): ObjectValue => ({
  name: 'bot',
  type: 'locked_down_viewer',
  store_secret: false,
  keepers: { rotation },
})

/** What the engine writes down of an object. */
const written = ({ state, private: beside }: Kept) => JSON.stringify(state) + Buffer.from(beside).toString()

describe('with store_secret = false nothing that is written down has a value', () => {
  test.each(['create', 'rotation'])('also of a key whose secret is lost: %s', async when => {
    const world = new World()
    const made = when === 'create' ? null : await world.made(config('1'), TYPE)
    const walk = await world.walk(TYPE)
    const given = config('2')
    world.platform.faults.create.push({ how: 'lost after' })
    const { kept, errors } = await walk.apply(made, fine(await walk.plan(made, given)), given)
    expect(errors).toHaveLength(1)
    const values = world.platform.keys.flatMap(({ value, secret }) => [value, secret])
    expect(world.names()).toHaveLength(when === 'create' ? 1 : 2)
    for (const value of values) expect(written(present(kept))).not.toContain(value)
    if (when === 'rotation') {
      expect(present(kept).state['retiring']).toMatchObject([{ reason: 'secret_lost', key: null }])
    }
  })
})
