import { describe, expect, test } from 'vitest'
import type { ObjectValue } from '../../../../src/pulumi/plugin/value.ts'
import {
  checked,
  create,
  held,
  made,
  names,
  ONE,
  part,
  plain,
  refresh,
  refusal,
  secret,
  startRotating,
  UNKNOWN_VALUE,
  up,
  written,
} from './world.ts'

const NAME = /^bot\.[0-9a-z]{4}\.1$/

describe('a key that is created', () => {
  test('is generation 1, with its value and secret in state, both secret', async () => {
    const world = await startRotating()
    const inputs = await checked(world, { ...ONE, rotateAfter: '90d' })
    const { id, state, reasons } = await create(world, inputs)
    expect(reasons).toBeUndefined()
    const [name = ''] = names(world)
    expect(name).toMatch(NAME)
    const key = world.emulator.keys().find(one => one.name === name)
    expect(part(state, 'current')).toEqual({
      id,
      name,
      type: 'locked_down_viewer',
      key: secret(key?.value ?? ''),
      secret: secret(key?.secret ?? ''),
      keyPreview: expect.any(String),
      fingerprint: expect.stringMatching(/^sha256:/),
      createdAt: expect.stringMatching(/Z$/),
    })
    const { current: _, rotationDueAt, ...rest } = state
    expect(rotationDueAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(rest).toEqual({
      ...inputs,
      projectId: world.emulator.projectId,
      deletionProtection: false,
      storeSecret: true,
      generation: 1,
      retiring: [],
      readyForRotation: false,
      status: 'steady',
    })
  })

  test('says back what was given as it was given, secret or not', async () => {
    const world = await startRotating()
    const inputs = { ...ONE, name: secret('bot'), keepers: { v: secret('1') }, overlap: secret('2h') }
    expect((await create(world, await checked(world, inputs))).state).toMatchObject(inputs)
  })

  test('keeps value and secret out of state with storeSecret false', async () => {
    const world = await startRotating()
    const { state } = await create(world, await checked(world, { ...ONE, storeSecret: false }))
    expect(Object.keys(part(state, 'current'))).not.toContain('key')
    expect(Object.keys(part(state, 'current'))).not.toContain('secret')
    expect(part(state, 'current')['fingerprint']).toMatch(/^sha256:/)
  })

  test('is deleted again where its answer cannot be handed over', async () => {
    const world = await startRotating()
    await create(world, await checked(world, ONE))
    expect(world.compensations).toHaveLength(1)
    for (const compensate of world.compensations) await compensate()
    expect(names(world)).toEqual([])
  })

  test('is not there after a refusal, in the words of the engine', async () => {
    const world = await startRotating()
    world.emulator.faults.add({ match: { operation: 'create' }, effect: { status: 403 } })
    expect(await refusal(world, create(world, await checked(world, ONE)))).toMatch(/\(PERMISSION_DENIED\)$/)
    expect(names(world)).toEqual([])
  })

  test('is not asked for after the time limit, or without settings', async () => {
    const world = await startRotating()
    const inputs = await checked(world, ONE)
    world.emulator.setLatency(300)
    expect(await refusal(world, create(world, inputs, { timeoutMs: 50 }))).toContain('TIME_LIMIT')
    expect(world.emulator.counts()).toMatchObject({ create: 0 })
    world.holder.current = {}
    expect(await refusal(world, create(world, inputs))).toContain('SETTINGS_NOT_KNOWN')
  })
})

describe('a create whose answer is lost', () => {
  async function lose(news: ObjectValue = ONE) {
    const world = await startRotating()
    world.emulator.faults.add({ match: { operation: 'create' }, effect: { dropAfterCommit: true } })
    const inputs = await checked(world, news)
    const answer = await create(world, inputs)
    world.emulator.faults.clear()
    world.newRun()
    return { world, inputs, answer }
  }

  test('keeps the key that it made, with the reason', async () => {
    const { world, answer } = await lose()
    expect(answer.reasons?.join()).toContain('(CREATE_RECOVERED)')
    expect(held(answer)).toEqual({ current: expect.stringMatching(NAME), previous: null, retiring: [] })
    expect(answer.id).toBe(part(answer.state, 'current')['id'])
    expect(part(answer.state, 'current')).not.toHaveProperty('secret')
    expect(answer.state).toMatchObject({ status: 'rotation_due', readyForRotation: true })
    expect(world.compensations).toEqual([])
  })

  test.each([
    ['at once', false],
    ['after a refresh', true],
  ])('is mended by the next run %s: one key, and its secret is known', async (_, isRefreshed) => {
    const { world, inputs, answer } = await lose({ ...ONE, deletionProtection: true })
    const kept = { ...answer, inputs }
    const read = isRefreshed ? await refresh(world, kept) : kept
    expect(read).toEqual(isRefreshed ? { id: kept.id, inputs, state: kept.state } : kept)
    const after = await up(world, kept, { ...ONE, deletionProtection: true })
    expect(written(after.changes)).toEqual(["~generation'", "~current'", "~readyForRotation'", "~status'"])
    expect(world.told.join()).toContain('the secret of its current key never arrived')
    expect(after.state).toMatchObject({ generation: 2, status: 'steady', readyForRotation: false })
    expect(held(after)).toEqual({ current: names(world)[0], previous: null, retiring: [] })
    expect(names(world)).toHaveLength(1)
    const key = world.emulator.keys().find(({ name }) => name === names(world)[0])
    expect(plain(part(after.state, 'current')['secret'])).toBe(key?.secret)
    expect((await up(world, after, { ...ONE, deletionProtection: true })).changes).toEqual([])
  })
})

describe('its preview', () => {
  const absent = { projectId: null, rotateEarly: null, overlap: null, revokePrevious: null }

  test('says what is known, unknown for what the platform decides, and null for what is not there', async () => {
    const world = await startRotating()
    const inputs = await checked(world, { ...ONE, rotateAfter: '90d' })
    const { id, state } = await create(world, inputs, { preview: true })
    expect(id).toBe('')
    expect(state).toEqual({
      ...absent,
      ...inputs,
      projectId: world.emulator.projectId,
      deletionProtection: false,
      storeSecret: true,
      generation: 1,
      current: {
        id: UNKNOWN_VALUE,
        name: UNKNOWN_VALUE,
        type: 'locked_down_viewer',
        key: secret(UNKNOWN_VALUE),
        secret: secret(UNKNOWN_VALUE),
        keyPreview: UNKNOWN_VALUE,
        fingerprint: UNKNOWN_VALUE,
        createdAt: UNKNOWN_VALUE,
      },
      previous: null,
      retiring: [],
      rotationDueAt: UNKNOWN_VALUE,
      retireDueAt: null,
      readyForRotation: false,
      status: 'steady',
    })
    expect(world.emulator.counts()).toMatchObject({ create: 0 })
  })

  test('knows that there will be no material and no age', async () => {
    const world = await startRotating()
    const { state } = await create(world, await checked(world, { ...ONE, storeSecret: false }), {
      preview: true,
    })
    expect(part(state, 'current')).toMatchObject({ key: null, secret: null, id: UNKNOWN_VALUE })
    expect(state).toMatchObject({ rotateAfter: null, rotationDueAt: null })
  })

  test('has a value for every property that the key will have', async () => {
    const world = await startRotating()
    const inputs = await checked(world, { ...ONE, rotateAfter: '90d' })
    const preview = await create(world, inputs, { preview: true })
    const real = await create(world, inputs)
    expect(Object.keys(preview.state)).toEqual(expect.arrayContaining(Object.keys(real.state)))
    expect(Object.keys(part(preview.state, 'current')).sort()).toEqual(
      Object.keys(part(real.state, 'current')).sort(),
    )
  })

  test('says that a replacement on request has no overlap', async () => {
    const world = await startRotating()
    const kept = await made(world, ONE)
    const inputs = await checked(world, ONE, { olds: kept.inputs })
    await create(world, inputs, { preview: true })
    expect(world.told.join()).toContain('A rotating API key is replaced without an overlap')
  })
})

describe('a replacement that a person asks for', () => {
  const guarded = { ...ONE, deletionProtection: true }

  test.each([true, false])(
    'is refused for a protected key, before anything is sent, preview: %s',
    async preview => {
      const world = await startRotating()
      const kept = await made(world, guarded)
      for (const news of [guarded, ONE]) {
        const inputs = await checked(world, news, { olds: kept.inputs })
        const message = await refusal(world, create(world, inputs, { preview }))
        expect(message).toContain('(DELETION_PROTECTED)')
        expect(message).toContain('deletionProtection')
      }
      expect(names(world)).toEqual([held(kept).current])
    },
  )

  test('is not a replacement of a run before', async () => {
    const world = await startRotating()
    const kept = await made(world, guarded)
    await checked(world, guarded, { olds: kept.inputs })
    world.newRun()
    await create(world, await checked(world, guarded))
    expect(names(world)).toHaveLength(2)
  })
})
