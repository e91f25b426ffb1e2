import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import {
  changesAsked,
  deleteOnPage,
  describeEngines,
  expectEmptyPlan,
  type HclValue,
  managedKeys,
  type Workspace,
} from '../harness/index.ts'
import { bot, rotatingOf, withRotatingKey } from './rotating-scene.ts'

/** Every row of the state machine, one after the other in the life of one key. Each ends with an empty plan. */
class Life {
  readonly emulator: Emulator
  readonly ws: Workspace
  #inputs: Readonly<Record<string, HclValue>>

  constructor(emulator: Emulator, ws: Workspace, inputs: Readonly<Record<string, HclValue>>) {
    this.emulator = emulator
    this.ws = ws
    this.#inputs = inputs
  }

  /** Declares something else from now on. */
  async declare(inputs: Readonly<Record<string, HclValue>>): Promise<void> {
    this.#inputs = { ...this.#inputs, ...inputs }
    await this.ws.write(bot(this.#inputs))
  }

  /** Applies, and expects what is asked of the platform, in order. */
  async apply(...asked: readonly string[]) {
    this.emulator.clearJournal()
    await this.ws.apply()
    expect(changesAsked(this.emulator)).toEqual(asked)
    return this.now()
  }

  /** The same, and nothing to do afterwards. */
  async settles(...asked: readonly string[]) {
    const now = await this.apply(...asked)
    await expectEmptyPlan(this.ws)
    return now
  }

  /** The key of the state, whose keys are those of the platform. */
  async now() {
    const now = await rotatingOf(this.ws)
    const told = [...now.retiring, ...(now.previous ? [now.previous] : []), now.current]
    expect(managedKeys(this.emulator).map(({ name }) => name)).toEqual(told.map(({ name }) => name))
    return now
  }
}

// Side by side: an engine waits for its processes more than it works.
describe.concurrent('a rotating key', () => {
  describeEngines('every row of its state machine', undefined, engine => {
    test('in one life, each followed by an empty plan', async () => {
      const first = { keepers: { release: '1' } }
      await using scene = await withRotatingKey(engine, bot(first))
      const { emulator, ws } = scene
      const life = new Life(emulator, ws, first)
      const one = await life.settles()
      expect(one).toMatchObject({ generation: 1, previous: null, status: 'steady' })

      // Nobody has applied for a year: one rotation, no catching up.
      emulator.advance('365d')
      const two = await life.settles('create')
      expect(two).toMatchObject({ generation: 2, previous: { id: one.current.id }, status: 'overlapping' })

      // A new name during the overlap sends nothing, and the next key has it.
      await life.declare({ name: 'robot' })
      expect(await life.settles()).toMatchObject({ current: two.current, previous: { id: one.current.id } })

      // Another type in the overlap: rotated again, and the older key loses the rest of its overlap.
      await life.declare({ type: 'privileged' })
      const three = await life.settles('create', 'delete')
      expect(three).toMatchObject({ generation: 3, previous: { id: two.current.id } })
      expect(three.current.name).toBe(two.current.name.replace(/^teams-bot(.*)2$/, 'robot$13'))

      // Protected, so the same is refused; once the overlap is over, one plan does both: the new key comes first.
      await life.declare({ deletion_protection: true })
      await life.apply()
      await life.declare({ keepers: { release: '2' } })
      const refused = await ws.plan()
      expect(refused.errors.map(({ detail }) => detail).join()).toMatch(/\(ROTATION_PROTECTED\)$/)
      emulator.advance('7d')
      const four = await life.settles('create', 'delete')
      expect(four).toMatchObject({ generation: 4, previous: { id: three.current.id } })

      // The previous key deleted by hand: nothing to do, and no drift afterwards.
      await deleteOnPage(emulator, three.current.key)
      expect(await life.settles()).toMatchObject({ generation: 4, previous: null, status: 'steady' })

      // revoke_previous says nothing where there is no previous key, and ends an overlap early.
      await life.declare({ keepers: { release: '3' } })
      const five = await life.settles('create')
      await life.declare({ revoke_previous: '2026-03-01' })
      expect(await life.settles('delete')).toMatchObject({
        generation: 5,
        current: five.current,
        previous: null,
      })

      // An overlap of nothing: gone with the next apply, and never with the one that rotates.
      await life.declare({ overlap: '0h', keepers: { release: '4' } })
      const six = await life.apply('create')
      expect(six).toMatchObject({ generation: 6, previous: { id: five.current.id } })
      expect((await life.settles('delete')).previous).toBe(null)

      // The current key deleted by hand, without a previous one, and then both of two.
      await life.declare({ overlap: '7d' })
      await life.apply()
      await deleteOnPage(emulator, six.current.key)
      const seven = await life.settles('create')
      expect(seven).toMatchObject({ generation: 7, previous: null, status: 'steady' })
      emulator.advance('90d')
      const eight = await life.settles('create')
      await deleteOnPage(emulator, eight.current.key)
      const nine = await life.settles('create')
      expect(nine).toMatchObject({ generation: 9, previous: { id: seven.current.id } })
      await deleteOnPage(emulator, nine.current.key)
      await deleteOnPage(emulator, seven.current.key)
      const anew = await life.settles('create')
      expect(anew).toMatchObject({ generation: 1, previous: null })
      expect(anew.current.name).not.toBe(one.current.name)

      // A destroy takes both keys, the one that readers have last.
      await life.declare({ deletion_protection: false, keepers: { release: '5' } })
      await life.apply('create')
      emulator.clearJournal()
      await ws.succeed('destroy', '-no-color', '-auto-approve')
      expect(changesAsked(emulator)).toEqual(['delete', 'delete'])
      expect(managedKeys(emulator)).toEqual([])
    })
  })
})
