import { expect, test } from 'vitest'
import { FAULTS, type FaultName } from '../faults/support/faults.ts'
import { describeNewest, managedKeys, managedNames } from '../harness/index.ts'
import { expectNoChange, type ProgramResource, type Ran } from '../harness/pulumi/index.ts'
import { byKeepers, generationsOf, openScene, rotatingIn } from './rotating-scene.ts'

/** What becomes of a POST in mid-rotation, and the error that a run ends with. One key and project for each. */
const POSTS = {
  dropped: ['a lost connection after the change', 'ROTATION_SECRET_LOST'],
  failed: ['status 500 after the change', 'ROTATION_SECRET_LOST'],
  hung: ['no answer after the change', 'ROTATION_SECRET_LOST'],
  unreadable: ['malformed JSON', 'ROTATION_SECRET_LOST'],
  'cut-off': ['a truncated answer', 'ROTATION_SECRET_LOST'],
  'not-done': ['status 500', 'ROTATION_LOST'],
  reset: ['reset before it is handled', 'ROTATION_LOST'],
  refused: ['permission denied', 'PERMISSION_DENIED'],
} as const satisfies Record<string, readonly [FaultName, string]>

type Post = keyof typeof POSTS

/** What becomes of a DELETE at retirement. The run ends well where the key is gone all the same. */
const DELETES = {
  dropped: { fault: 'a lost connection after the change', times: 1 },
  unreadable: { fault: 'malformed JSON', times: 1 },
  'not-done': { fault: 'status 500', times: 2 },
  refused: { fault: 'permission denied', times: 1 },
} as const satisfies Partial<Record<Post, { readonly fault: FaultName; readonly times: number }>>

const NAMES = Object.keys(POSTS)
/** All at a time, so that those that look for a lost key wait together. */
const AT_ONCE = ['--parallel', '16', '--continue-on-error']

function keysAt(release: string): Record<string, ProgramResource> {
  return Object.assign({}, ...NAMES.map(name => byKeepers(name, release, { projectId: name })))
}

const MATERIAL_LOST = Object.entries(POSTS).flatMap(([name, [, code]]) =>
  code === 'ROTATION_SECRET_LOST' ? [name] : [],
)
const isLost = (name: string) => MATERIAL_LOST.includes(name)

/** The errors of a run by logical name, each as its code: what says none is left out. */
function codesOf({ diagnostics }: Ran): Record<string, string> {
  const told = diagnostics.flatMap(({ severity, name, message }) => {
    const code = /\((ROTATION_\w+|RETIREMENT_\w+|PERMISSION_DENIED)\)/.exec(message)?.[1]
    return severity === 'error' && name !== undefined && code !== undefined ? [[name, code] as const] : []
  })
  return Object.fromEntries(told)
}

/** One thing about each key, by its logical name. */
function each<Of>(about: (name: string) => Of): Record<string, Of> {
  return Object.fromEntries(NAMES.map(name => [name, about(name)]))
}

describeNewest('faults of a rotation in place', { pulumi: '0' }, engine => {
  test('none of them touches what readers have, and the next run finishes the work', async () => {
    await using scene = await openScene(engine, keysAt('1'), {
      projects: NAMES,
      env: { EKB_MAX_RETRIES: '1', EKB_REQUEST_TIMEOUT: '2s' },
    })
    const { emulator, stack } = scene
    const there = () => each(name => generationsOf(emulator, name, name))
    await stack.up('--parallel', '16')
    const before = await rotatingIn(stack)

    for (const [project, [fault]] of Object.entries(POSTS)) {
      emulator.faults.add({ match: { operation: 'create', project, times: 1 }, effect: FAULTS[fault] })
    }
    await stack.write({ resources: keysAt('2') })
    expect(codesOf(await stack.fail('up', ...AT_ONCE))).toEqual(each(name => POSTS[name as Post][1]))
    const failed = await rotatingIn(stack)
    expect(each(name => failed[name]?.current)).toEqual(each(name => before[name]?.current))
    expect(each(name => failed[name]?.previous)).toEqual(each(() => undefined))
    expect(each(name => failed[name]?.retiring.map(({ reason }) => reason))).toEqual(
      each(name => (isLost(name) ? ['secret_lost'] : [])),
    )
    expect(there()).toEqual(each(name => (isLost(name) ? [1, 2] : [1])))

    await stack.up('--parallel', '16')
    const rotated = await rotatingIn(stack)
    expect(rotated).toMatchObject(
      each(name => ({
        generation: isLost(name) ? 3 : 2,
        status: 'overlapping',
        retiring: [],
        previous: before[name]?.current,
      })),
    )
    expect(there()).toEqual(each(name => (isLost(name) ? [1, 3] : [1, 2])))
    await expectNoChange(stack)
    await expectNoChange(stack, '--refresh')

    emulator.advance('7d')
    for (const [project, { fault, times }] of Object.entries(DELETES)) {
      emulator.faults.add({ match: { operation: 'delete', project, times }, effect: FAULTS[fault] })
    }
    expect(codesOf(await stack.fail('up', ...AT_ONCE))).toEqual({
      'not-done': 'RETIREMENT_FAILED',
      refused: 'RETIREMENT_FAILED',
    })
    const waiting = await rotatingIn(stack)
    const waits = (name: string) => name === 'not-done' || name === 'refused'
    expect(waiting).toMatchObject(
      each(name => ({
        current: rotated[name]?.current,
        status: waits(name) ? 'retire_due' : 'steady',
        retiring: waits(name) ? [{ name: before[name]?.current.name, reason: 'delete_failed' }] : [],
      })),
    )
    expect((await stack.preview()).changes).toEqual({ 'not-done': 'update', refused: 'update' })
    await stack.up()
    expect(there()).toEqual(each(name => (isLost(name) ? [3] : [2])))
    await expectNoChange(stack)

    await stack.destroy('--parallel', '16')
    expect(NAMES.flatMap(name => managedNames(emulator, name))).toEqual([])
  })

  test('a first key whose secret is lost is replaced by one that has its secret', async () => {
    await using scene = await openScene(engine, byKeepers('bot', '1'))
    const { emulator, stack } = scene
    emulator.faults.add({
      match: { operation: 'create', times: 1 },
      effect: FAULTS['a lost connection after the change'],
    })
    expect((await stack.fail('up')).errors.join('\n')).toContain('(CREATE_RECOVERED)')
    await stack.up()
    const { bot } = await rotatingIn(stack)
    expect(bot?.current.secret).toEqual(expect.any(String))
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([bot?.current.key])
    await expectNoChange(stack)
  })
})
