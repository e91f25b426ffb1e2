import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type ObjectValue, SecretValue, type Value } from '../../../../src/pulumi/plugin/value.ts'
import {
  adopt,
  checked,
  create,
  diff,
  held,
  type Kept,
  ONE,
  part,
  plain,
  refresh,
  startRotating,
  THREE,
  TWO,
  update,
  type World,
} from './world.ts'

/** Everything in a value that the engine would store or print in clear. */
function inClear(value: unknown): unknown {
  if (value instanceof SecretValue) return null
  if (Array.isArray(value)) return value.map(inClear)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, inClear(entry)]))
}

/** Fails where an answer has the value or the secret of any key that there ever was in clear. */
function expectHidden(material: ReadonlySet<string>, answer: unknown, what: string): void {
  const text = inspect(inClear(answer), { depth: 20 })
  for (const one of material) expect(text.includes(one), `${what} shows key material`).toBe(false)
}

/** The values and secrets of all keys; of deleted ones too, if it is called before. */
function remember({ emulator }: World, material: Set<string>): Set<string> {
  for (const { value, secret } of emulator.keys()) material.add(value).add(secret)
  return material
}

/** A state as something has written it that does not know secrets. */
function bare(value: Value): Value {
  if (value instanceof SecretValue) return bare(value.value)
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value as ObjectValue).map(([name, entry]) => [name, bare(entry)]))
}

/** All answers of one life, with a failed delete and a lost create in it. */
async function life(world: World, see: (answer: unknown, what: string) => void): Promise<Kept> {
  const seen = <Answer>(what: string, answer: Answer): Answer => {
    see(answer, what)
    return answer
  }
  const turn = async (kept: Kept, news: ObjectValue): Promise<Kept> => {
    const inputs = seen('check', await checked(world, news, { olds: kept.inputs }))
    seen('diff', await diff(world, kept, inputs))
    seen('preview of an update', await update(world, kept, inputs, true))
    const { state } = seen('update', await update(world, kept, inputs))
    world.newRun()
    const after = { id: kept.id, inputs, state }
    seen('refresh', await refresh(world, after))
    return after
  }
  const inputs = await checked(world, ONE)
  seen('preview of a create', await create(world, inputs, { preview: true }))
  const one = { inputs, ...seen('create', await create(world, inputs)) }
  world.newRun()
  const two = await turn(one, TWO)
  world.emulator.faults.add({ match: { operation: 'delete' }, effect: { status: 403 } })
  const three = await turn(two, THREE)
  expect(held(three).retiring).toEqual([expect.stringContaining('delete_failed')])
  world.emulator.faults.add({ match: { operation: 'create' }, effect: { dropAfterCommit: true } })
  const lost = await turn(three, { ...ONE, keepers: { v: '4' } })
  expect(held(lost).retiring).toContainEqual(expect.stringContaining('secret_lost'))
  world.emulator.faults.clear()
  const ids = [part(lost.state, 'current')['id'], part(lost.state, 'previous')['id']]
  seen('import', await adopt(world, ids.join(',')))
  return lost
}

describe('key material', () => {
  test('is secret in every answer, however deep', async () => {
    const world = await startRotating()
    const material = new Set<string>()
    const answers: [unknown, string][] = []
    await life(world, (answer, what) => {
      remember(world, material)
      answers.push([answer, what])
    })
    for (const [answer, what] of answers) expectHidden(material, answer, what)
    expect(new Set(answers.map(([, what]) => what)).size).toBe(8)
    for (const text of [...world.told]) for (const one of material) expect(text).not.toContain(one)
  })

  test('of all keys of a state that arrives is known to the redaction', async () => {
    const world = await startRotating()
    const kept = await life(world, () => undefined)
    const material = ['current', 'previous'].flatMap(name =>
      ['key', 'secret'].map(which => plain(part(kept.state, name)[which])),
    )
    const waiting = (kept.state['retiring'] as readonly ObjectValue[]).map(({ key }) => plain(key))
    expect(waiting).toHaveLength(2)
    world.remembered.length = 0
    await refresh(world, kept)
    expect(world.remembered).toEqual(expect.arrayContaining([...material, ...waiting]))
  })

  test('that stands in the state in clear is hidden by the next refresh, preview and update', async () => {
    const world = await startRotating()
    const kept = await life(world, () => undefined)
    const material = remember(world, new Set())
    const clear = { ...kept, state: bare(kept.state) as ObjectValue }
    expect(() => expectHidden(material, clear, 'the state')).toThrow('shows key material')
    const read = await refresh(world, clear)
    expectHidden(material, read, 'refresh')
    expect(read?.state).toEqual(kept.state)
    const inputs = await checked(world, { ...kept.inputs, overlap: '2h' }, { olds: kept.inputs })
    for (const preview of [true, false]) {
      expectHidden(material, await update(world, clear, inputs, preview), `update, preview: ${preview}`)
    }
  })
})
