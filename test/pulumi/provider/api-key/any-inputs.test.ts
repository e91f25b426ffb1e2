import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SessionHolder, startSession } from '../../../../src/keys/index.ts'
import { KEY_MODEL } from '../../../../src/keys/model/index.ts'
import type { CallContext, CustomResource } from '../../../../src/pulumi/plugin/provider.ts'
import { type ObjectValue, SecretValue, type Value } from '../../../../src/pulumi/plugin/value.ts'
import { apiKeyResource } from '../../../../src/pulumi/provider/api-key/resource.ts'
import { type Dialect, ModelPlatform } from '../../../keys/model-platform.ts'
import { VirtualClock } from '../../../keys/virtual-clock.ts'

const ABOUT = { urn: 'urn:pulumi:dev::proj::ekb:index:ApiKey::bot', name: 'bot' }

function perhapsSecret<Plain extends Value>(plain: fc.Arbitrary<Plain>): fc.Arbitrary<Value> {
  return fc.oneof(
    plain,
    plain.map(value => new SecretValue(value)),
  )
}

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter(text => text.trim() !== '' && !/\p{Cc}/u.test(text) && !/^\s*automator/i.test(text))
const entry = perhapsSecret(
  fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
)
const keepers = fc.dictionary(fc.string({ maxLength: 8 }), entry, { maxKeys: 4, noNullPrototype: true })

/** Everything that a person may write. */
const inputs: fc.Arbitrary<ObjectValue> = fc.record(
  {
    type: perhapsSecret(fc.constantFrom('privileged', 'locked_down_viewer')),
    name: fc.oneof(fc.constant(null), perhapsSecret(name)),
    projectId: fc.oneof(fc.constant(null), perhapsSecret(fc.constantFrom('p', 'q'))),
    keepers: fc.oneof(fc.constant(null), perhapsSecret(keepers)),
    rotateAfter: fc.oneof(fc.constant(null), perhapsSecret(fc.constantFrom('2h', '90d', '26w'))),
    deletionProtection: perhapsSecret(fc.boolean()),
    storeSecret: perhapsSecret(fc.boolean()),
  },
  { requiredKeys: ['type'] },
)

const dialect: fc.Arbitrary<Partial<Dialect>> = fc.record({ ids: fc.boolean(), answersId: fc.boolean() })

/** A provider on a model of the platform, in a run of the engine that {@link newRun} ends. */
function start(of: Partial<Dialect>) {
  const clock = new VirtualClock()
  const platform = new ModelPlatform(clock, of)
  const holder: SessionHolder = { current: {} }
  const told: string[] = []
  const signal = new AbortController().signal
  const context: CallContext = {
    signal,
    stop: signal,
    tell: (_, message) => void told.push(message),
    ifUndeliverable: () => undefined,
  }
  const newRun = () => {
    holder.current = { session: startSession(platform.as('we'), clock, signal), projectId: 'p' }
  }
  newRun()
  const resource: CustomResource = apiKeyResource(
    KEY_MODEL,
    holder,
    () => undefined,
    () => 'seed',
  )
  const check = async (olds: ObjectValue, news: ObjectValue, seed: Uint8Array) => {
    const result = await resource.check({ ...ABOUT, olds, news, randomSeed: seed }, context)
    expect(result.failures).toBeUndefined()
    return result.inputs
  }
  return { clock, resource, context, told, check, newRun }
}

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('what was checked is checked once more and stays', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, seed, seed, async (news, one, other) => {
      const { check } = start({})
      const first = await check({}, news, one)
      expect(await check({}, first, other)).toEqual(first)
      expect(await check(first, first, other)).toEqual(first)
      expect(await check(first, news, other)).toEqual(first)
    }),
  )
})

test('after a create and a refresh the same program changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, seed, seed, dialect, async (news, one, other, of) => {
      const { clock, resource, context, told, check, newRun } = start(of)
      const first = await check({}, news, one)
      const { id, state } = await clock.run(
        resource.create({ ...ABOUT, inputs: first, preview: false }, context),
      )
      newRun()
      const read = await clock.run(resource.read({ ...ABOUT, id, inputs: first, state }, context))
      expect(read).toEqual({ id, inputs: first, state })
      const of2 = { ...ABOUT, id, state, oldInputs: first, ignoreChanges: [] }
      expect((await clock.run(resource.diff({ ...of2, inputs: first }, context))).changes).toEqual([])
      const again = await check(first, news, other)
      expect((await clock.run(resource.diff({ ...of2, inputs: again }, context))).changes).toEqual([])
      expect(told).toEqual([])
    }),
  )
})

test('a change in place to any inputs is complete: the same program changes nothing any more', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, inputs, seed, dialect, async (before, others, random, of) => {
      const { clock, resource, context, check, newRun } = start(of)
      const first = await check({}, before, random)
      const { id, state } = await clock.run(
        resource.create({ ...ABOUT, inputs: first, preview: false }, context),
      )
      newRun()
      // What identifies a key stays, and keepers may come and go but not change.
      const { type, name = null, projectId = null } = before
      const after = { ...others, type, name, projectId, ...(before['keepers'] && { keepers: null }) }
      const second = await check(first, after as ObjectValue, random)
      const request = { ...ABOUT, id, state, oldInputs: first, inputs: second, ignoreChanges: [] }
      const { changes } = await clock.run(resource.diff(request, context))
      expect(changes.filter(({ replace }) => replace)).toEqual([])
      const updated = await clock.run(resource.update({ ...request, preview: false }, context))
      const settled = { ...request, state: updated.state, oldInputs: second }
      expect((await clock.run(resource.diff(settled, context))).changes).toEqual([])
      const read = await clock.run(
        resource.read({ ...ABOUT, id, inputs: second, state: updated.state }, context),
      )
      expect(read).toEqual({ id, inputs: second, state: updated.state })
    }),
  )
})
