import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SessionHolder, startSession } from '../../../../src/keys/index.ts'
import type { CallContext } from '../../../../src/pulumi/plugin/provider.ts'
import { type ObjectValue, SecretValue, type Value } from '../../../../src/pulumi/plugin/value.ts'
import { rotatingApiKeyResource } from '../../../../src/pulumi/provider/rotating-api-key/resource.ts'
import { type Dialect, ModelPlatform } from '../../../keys/model-platform.ts'
import { VirtualClock } from '../../../keys/virtual-clock.ts'

const ABOUT = { urn: 'urn:pulumi:dev::proj::ekb:index:RotatingApiKey::bot', name: 'bot' }

function perhapsSecret(plain: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof(
    plain,
    plain.map(value => new SecretValue(value)),
  )
}

function optional(...values: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(fc.constant(null), perhapsSecret(fc.constantFrom(...values)))
}

const keepers = fc.dictionary(fc.constantFrom('a', 'b.c', 'd'), perhapsSecret(fc.constantFrom('1', '2', 3)), {
  noNullPrototype: true,
})

/** What a program may write; an overlap of no time would leave a key to delete. */
const inputs: fc.Arbitrary<ObjectValue> = fc.record(
  {
    type: perhapsSecret(fc.constantFrom('privileged', 'locked_down_viewer')),
    name: optional('bot', 'teams bot', 'Ünï.k3f9.8'),
    keepers: fc.oneof(fc.constant(null), perhapsSecret(keepers)),
    rotateAfter: optional('90d', '26w'),
    rotateEarly: optional('7d', '0h'),
    overlap: optional('1h', '24h', '7d'),
    revokePrevious: optional('', 'a', 'b'),
    deletionProtection: fc.constantFrom(null, false),
    storeSecret: perhapsSecret(fc.boolean()),
  },
  { requiredKeys: ['type'] },
)

const dialect: fc.Arbitrary<Partial<Dialect>> = fc.record({ ids: fc.boolean(), answersId: fc.boolean() })

/** A provider on a model of the platform; each of its turns is a run of the engine. */
function start(of: Partial<Dialect>) {
  const clock = new VirtualClock()
  const platform = new ModelPlatform(clock, of)
  const holder: SessionHolder = { current: {} }
  const signal = new AbortController().signal
  const context: CallContext = {
    signal,
    stop: signal,
    tell: () => undefined,
    ifUndeliverable: () => undefined,
  }
  let drawn = 0
  const random = (): number => {
    drawn = (drawn * 7 + 3) % 97
    return drawn / 97
  }
  const resource = rotatingApiKeyResource(holder, () => undefined, random)
  const newRun = () => {
    holder.current = { session: startSession(platform.as('we'), clock, signal), projectId: 'p' }
  }
  const check = async (olds: ObjectValue, news: ObjectValue) => {
    const { inputs: checked, failures } = await resource.check(
      { ...ABOUT, olds, news, randomSeed: new Uint8Array(32) },
      context,
    )
    expect(failures).toBeUndefined()
    return checked
  }
  const create = async (news: ObjectValue) => {
    newRun()
    const first = await check({}, news)
    const { id, state, reasons } = await clock.run(
      resource.create({ ...ABOUT, inputs: first, preview: false }, context),
    )
    expect(reasons).toBeUndefined()
    return { id, inputs: first, state }
  }
  type Kept = Awaited<ReturnType<typeof create>>
  /** Check, Diff, a preview of the Update, and the Update. */
  const up = async ({ id, inputs: oldInputs, state }: Kept, news: ObjectValue) => {
    newRun()
    const wanted = await check(oldInputs, news)
    const request = { ...ABOUT, id, state, oldInputs, inputs: wanted, ignoreChanges: [] }
    const { changes } = await clock.run(resource.diff(request, context))
    const preview = await clock.run(resource.update({ ...request, preview: true }, context))
    const after = await clock.run(resource.update({ ...request, preview: false }, context))
    expect(after.reasons).toBeUndefined()
    return { changes, preview: preview.state, kept: { id, inputs: wanted, state: after.state } }
  }
  const refresh = ({ id, inputs: declared, state }: Kept) => {
    newRun()
    return clock.run(resource.read({ ...ABOUT, id, inputs: declared, state }, context))
  }
  return { platform, create, up, refresh }
}

test('after a create and a refresh the same program changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, dialect, async (news, of) => {
      const { create, up, refresh } = start(of)
      const kept = await create(news)
      expect(await refresh(kept)).toEqual(kept)
      const { changes, kept: after } = await up(kept, news)
      expect(changes).toEqual([])
      expect(after).toEqual(kept)
    }),
  )
})

test('any change is one in place, complete, and what its preview has said', async () => {
  let rotations = 0
  await fc.assert(
    fc.asyncProperty(fc.array(inputs, { minLength: 2, maxLength: 4 }), dialect, async (programs, of) => {
      const { platform, create, up, refresh } = start(of)
      const [first = {}, ...others] = programs
      let kept = await create(first)
      for (const news of others) {
        const { changes, preview, kept: after } = await up(kept, news)
        expect(changes.filter(({ replace }) => replace)).toEqual([])
        expectForetold(preview, after.state)
        const again = await up(after, news)
        expect(again.changes).toEqual([])
        expect(again.kept).toEqual(after)
        expect(await refresh(after)).toEqual(after)
        const { previous, retiring } = after.state
        const older = (previous === undefined ? 0 : 1) + (Array.isArray(retiring) ? retiring.length : 0)
        expect(platform.alive().length).toBe(2 + older)
        if (after.state['generation'] !== kept.state['generation']) rotations += 1
        kept = after
      }
    }),
  )
  expect(rotations).toBeGreaterThan(50)
})

/** Fails where a preview has told a value that the update does not answer with, or left one out. */
function expectForetold(preview: Value | undefined, actual: Value | undefined): void {
  if (isPlain(preview) && isPlain(actual)) {
    const names = [...new Set([...Object.keys(preview), ...Object.keys(actual)])].filter(isOfSchema)
    for (const name of names) expectForetold(preview[name] ?? null, actual[name] ?? null)
    return
  }
  if (Array.isArray(preview) && Array.isArray(actual)) {
    expect(preview.length).toBe(actual.length)
    for (const [index, one] of preview.entries()) expectForetold(one, actual[index])
    return
  }
  const told = preview instanceof SecretValue ? preview.value : preview
  if (typeof told === 'object' && told !== null && !isPlain(told) && !Array.isArray(told)) return
  expect(preview).toEqual(actual)
}

/** What is kept beside the outputs is for the next run alone. */
function isOfSchema(name: string): boolean {
  return !name.startsWith('__')
}

function isPlain(value: Value | undefined): value is ObjectValue {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
