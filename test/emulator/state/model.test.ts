import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../../src/emulator/index.ts'
import { type Caller, callerFor } from '../caller.ts'
import { folderForTest } from '../emulators.ts'

/** What a platform has to show: the created keys that were not deleted, in the order of creation. */
interface Model {
  live: { key: string; name: string; type: string }[]
  dead: string[]
}

interface Real {
  readonly dataFile: string
  emulator: Emulator
  caller: Caller
}

type Step = fc.AsyncCommand<Model, Real>

class Create implements Step {
  readonly name: string
  readonly type: string
  constructor(name: string, type: string) {
    this.name = name
    this.type = type
  }
  check = () => true
  toString = () => `create(${JSON.stringify(this.name)}, ${this.type})`
  async run(model: Model, real: Real): Promise<void> {
    const { key } = await real.caller.create(this.name, this.type)
    model.live.push({ key, name: this.name, type: this.type })
  }
}

class Delete implements Step {
  readonly pick: number
  constructor(pick: number) {
    this.pick = pick
  }
  check = (model: Readonly<Model>) => model.live.length > 0
  toString = () => `delete(${this.pick})`
  async run(model: Model, real: Real): Promise<void> {
    const [gone] = model.live.splice(this.pick % model.live.length, 1)
    expect(await real.caller.remove(gone?.key ?? '')).toMatchObject({ status: 200 })
    model.dead.push(gone?.key ?? '')
  }
}

class DeleteAgain implements Step {
  readonly pick: number
  constructor(pick: number) {
    this.pick = pick
  }
  check = (model: Readonly<Model>) => model.dead.length > 0
  toString = () => `deleteAgain(${this.pick})`
  async run(model: Model, real: Real): Promise<void> {
    const gone = model.dead[this.pick % model.dead.length]
    expect(await real.caller.remove(gone ?? '')).toMatchObject({ status: 404 })
  }
}

class List implements Step {
  check = () => true
  toString = () => 'list'
  async run(model: Model, real: Real): Promise<void> {
    const listed = (await real.caller.list()).slice(2)
    expect(listed.map(({ key, key_name, key_type }) => ({ key, name: key_name, type: key_type }))).toEqual(
      model.live,
    )
  }
}

class Restart implements Step {
  check = () => true
  toString = () => 'restart'
  async run(_model: Model, real: Real): Promise<void> {
    await real.emulator.close()
    await open(real)
  }
}

async function open(real: Real): Promise<Real> {
  real.emulator = await startEmulator({ dataFile: real.dataFile, compactAfter: 6 })
  real.caller = await callerFor(real.emulator)
  return real
}

test('any walk of creates, deletes, lists and restarts shows what was made and not deleted', async () => {
  const folder = folderForTest()
  let walks = 0
  const type = fc.constantFrom('privileged', 'locked_down_viewer')
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(text => text.trim() !== '')
  const steps = fc.commands(
    [
      fc.tuple(name, type).map(([label, kind]) => new Create(label, kind)),
      fc.nat().map(pick => new Delete(pick)),
      fc.nat().map(pick => new DeleteAgain(pick)),
      fc.constant(new List()),
      fc.constant(new Restart()),
    ],
    { maxCommands: 30 },
  )
  await fc.assert(
    fc.asyncProperty(steps, async commands => {
      const real = await open({ dataFile: join(folder, `walk-${++walks}.ndjson`) } as Real)
      try {
        await fc.asyncModelRun(() => ({ model: { live: [], dead: [] }, real }), [...commands, new List()])
      } finally {
        await real.emulator.close()
      }
    }),
    { numRuns: 20 },
  )
})
