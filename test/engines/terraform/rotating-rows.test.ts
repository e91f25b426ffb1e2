import { describe, expect, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import type { Emulator } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
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

/** How long some fifty commands of an engine may take while five of them run, in milliseconds. */
const WHOLE_LIFE = 300_000

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

  /** A person deletes a key on the page. */
  async delete({ id }: { readonly id: string }): Promise<void> {
    const key = managedKeys(this.emulator).find(({ value }) => hashedId(new Secret(value)) === id)
    await deleteOnPage(this.emulator, key?.value ?? '')
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
    test(
      'in one life, each followed by an empty plan',
      async () => {
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
        await life.delete(three.current)
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

        // Rotated again while no state has a secret: the older key works on until the overlap is over, and both go then.
        await life.declare({ overlap: '7d', store_secret: false, keepers: { release: '5' } })
        await life.apply('create')
        await life.declare({ keepers: { release: '6' } })
        const eight = await life.settles('create')
        expect(eight).toMatchObject({ generation: 8, retiring: [{ reason: 'superseded' }] })
        emulator.advance('7d')
        expect(await life.settles('delete', 'delete')).toMatchObject({
          generation: 8,
          retiring: [],
          previous: null,
        })

        // The current key deleted by hand, without a previous one, beside one, and then both.
        await life.declare({ store_secret: true })
        await life.apply()
        await life.delete(eight.current)
        const nine = await life.settles('create')
        expect(nine).toMatchObject({ generation: 9, previous: null, status: 'steady' })
        emulator.advance('90d')
        const ten = await life.settles('create')
        await life.delete(ten.current)
        const eleven = await life.settles('create')
        expect(eleven).toMatchObject({ generation: 11, previous: { id: nine.current.id } })
        await life.delete(eleven.current)
        await life.delete(nine.current)
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
      },
      WHOLE_LIFE,
    )
  })
})
