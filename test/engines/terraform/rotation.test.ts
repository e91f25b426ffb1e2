import { expect, test } from 'vitest'
import { byVersion } from '../../../scripts/engines/find.ts'
import type { EmulatorOptions } from '../../../src/emulator/index.ts'
import {
  actionsOf,
  apiKey,
  CREATE_FIRST,
  changeOf,
  changesAsked,
  describeEngines,
  type Engine,
  emulatorFor,
  expectEmptyPlan,
  type HclValue,
  HEADER,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const START = '2026-03-01T12:00:00Z'
/** A clock that moves only when it is told to: what is due is due to the second. */
const STANDING_STILL: EmulatorOptions = { clock: { now: START, frozen: true } }
const DUE = 'An API key is due for rotation'

/** A key that is due when its age is reached, unless it says otherwise. */
function bot(attributes: Readonly<Record<string, HclValue>>, more = ''): string {
  const all = { name: 'teams-bot', type: 'locked_down_viewer', rotate_early: '0h', ...attributes }
  return HEADER + apiKey('bot', all, more)
}

/** A key that was created at the start, and a platform that stands still since. */
async function withKey(engine: Engine, main: string) {
  const emulator = await emulatorFor(STANDING_STILL)
  const ws = await openWorkspace({ engine, env: settingsOf(emulator), main })
  await ws.apply()
  const key = await ws.attributes('ekb_api_key.bot')
  emulator.clearJournal()
  return {
    emulator,
    ws,
    key,
    async [Symbol.asyncDispose]() {
      await ws[Symbol.asyncDispose]()
      await emulator.close()
    },
  }
}

/**
 * Whether an engine finds a state unchanged that a refresh left as it was. Terraform 1.8 and 1.11 also compare the
 * order in which they note sensitive attributes, which is another at each refresh; 1.6 and 1.13 do not.
 */
function comparesWhatMatters({ name, version }: Engine): boolean {
  return name !== 'terraform' || byVersion(version, '1.7.0') < 0 || byVersion(version, '1.13.0') >= 0
}

describeEngines('rotation', undefined, engine => {
  test('a due key is replaced, with the reason in the plan, and without drift', async () => {
    await using scene = await withKey(engine, bot({ rotate_after: '90d' }, CREATE_FIRST))
    const { emulator, ws, key } = scene
    emulator.advance('89d')
    await expectEmptyPlan(ws)
    emulator.advance('8d')

    const { plan, warnings, drift } = await ws.planShown()
    expect(drift).toEqual([])
    expect(plan.resource_drift ?? []).toEqual([])
    expect(actionsOf(plan)).toEqual({ 'ekb_api_key.bot': 'create, delete' })
    const { change, action_reason } = changeOf(plan, 'ekb_api_key.bot')
    expect(action_reason).toBe('replace_because_cannot_update')
    expect(change.replace_paths).toEqual([['ready_for_rotation']])
    expect(change.after_unknown).toMatchObject({ ready_for_rotation: true })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatchObject({ summary: DUE, address: 'ekb_api_key.bot' })
    expect(warnings[0]?.detail).toMatch(
      /^The key is 97 days old and rotate_after is 90d, so this plan replaces "teams-bot"\./,
    )
    const shown = await ws.succeed('show', '-no-color', 'tfplan')
    expect(shown.text).toMatch(
      /ready_for_rotation = false (# forces replacement )?-> \(known after apply\) # forces replacement/,
    )
    expect(shown.text).not.toMatch(/outside of (Terraform|OpenTofu)/)

    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create', 'delete'])
    const now = await ws.attributes('ekb_api_key.bot')
    expect(now).toMatchObject({
      created_at: '2026-06-06T12:00:00Z',
      rotation_due_at: '2026-09-04T12:00:00Z',
      ready_for_rotation: false,
    })
    expect(now['id']).not.toBe(key['id'])
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([now['key']])
    await expectEmptyPlan(ws)
  })

  test('the due moment belongs to the due side, and without create_before_destroy the old key goes first', async () => {
    await using scene = await withKey(engine, bot({ rotate_after: '12h' }))
    const { emulator, ws } = scene
    emulator.advance(12 * 3_600_000 - 1_000)
    await expectEmptyPlan(ws)
    emulator.advance(1_000)
    const { plan, warnings } = await ws.planShown()
    expect(actionsOf(plan)).toEqual({ 'ekb_api_key.bot': 'delete, create' })
    expect(warnings.map(({ summary }) => summary)).toEqual([DUE])
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['delete', 'create'])
    await expectEmptyPlan(ws)
  })

  test('a key is due a day before 90 days, or as long before as it says', async () => {
    await using scene = await withKey(engine, bot({ rotate_after: '90d', rotate_early: null }))
    const { emulator, ws, key } = scene
    expect(key).toMatchObject({ rotate_early: null, rotation_due_at: '2026-05-29T12:00:00Z' })
    emulator.advance(89 * 86_400_000 - 1_000)
    await expectEmptyPlan(ws)
    emulator.advance(1_000)
    const due = await ws.plan()
    expect(due.warnings.map(({ summary }) => summary)).toEqual([DUE])
    expect(due.warnings[0]?.detail).toContain('89 days old and rotate_after is 90d (due 24h early)')
    await ws.write(bot({ rotate_after: '90d', rotate_early: '12h' }))
    const later = await ws.plan()
    expect(later.changes).toEqual(['update ekb_api_key.bot'])
    expect(later.warnings).toEqual([])
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual([])
    expect(await ws.attributes('ekb_api_key.bot')).toMatchObject({
      id: key['id'],
      rotation_due_at: '2026-05-30T00:00:00Z',
    })
    await expectEmptyPlan(ws)
  })

  test('an apply does what its plan said, on whichever side of the due moment it runs', async () => {
    const other = apiKey('other', { name: 'other', type: 'locked_down_viewer' })
    await using scene = await withKey(engine, bot({ rotate_after: '90d' }))
    const { emulator, ws, key } = scene
    emulator.advance(90 * 86_400_000 - 1_000)
    await ws.write(bot({ rotate_after: '90d' }) + other)
    expect((await ws.plan()).changes).toEqual(['create ekb_api_key.other'])
    emulator.advance(2_000)
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create'])
    expect(await ws.attributes('ekb_api_key.bot')).toEqual(key)

    expect((await ws.plan()).changes).toEqual(['replace ekb_api_key.bot'])
    emulator.setClock({ now: START })
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(['create', 'delete', 'create'])
    await expectEmptyPlan(ws)
  })

  test('a changed age takes effect in the plan that sees it', async () => {
    await using scene = await withKey(engine, bot({ rotate_after: '365d' }))
    const { emulator, ws } = scene
    emulator.advance('100d')
    await expectEmptyPlan(ws)
    await ws.write(bot({ rotate_after: '90d' }))
    const shorter = await ws.planShown()
    expect(shorter.changes).toEqual(['replace ekb_api_key.bot'])
    expect(changeOf(shorter.plan, 'ekb_api_key.bot').change.replace_paths).toEqual([['ready_for_rotation']])
    expect(shorter.warnings[0]?.detail).toMatch(/^The key is 100 days old and rotate_after is 90d,/)
    await ws.write(bot({ rotate_after: '52w' }))
    const longer = await ws.plan()
    expect(longer.changes).toEqual(['update ekb_api_key.bot'])
    expect(longer.warnings).toEqual([])
    await ws.applyPlan()
    await expectEmptyPlan(ws)
    await ws.write(bot({}))
    expect((await ws.plan()).changes).toEqual(['update ekb_api_key.bot'])
    expect(changesAsked(emulator)).toEqual([])
  })

  test('without a refresh the last decision stands', async () => {
    await using scene = await withKey(engine, bot({ rotate_after: '90d' }))
    const { emulator, ws } = scene
    emulator.advance('91d')
    await expectEmptyPlan(ws, '-refresh=false')
    expect((await ws.plan()).changes).toEqual(['replace ekb_api_key.bot'])
    await expectEmptyPlan(ws, '-refresh=false')

    // A change in place takes the time of its refresh into the state.
    await ws.write(bot({ rotate_after: '365d' }))
    await ws.apply()
    emulator.setClock({ now: START })
    await ws.write(bot({ rotate_after: '90d' }))
    expect((await ws.plan('-refresh=false')).changes).toEqual(['replace ekb_api_key.bot'])
    await ws.applyPlan()
    await expectEmptyPlan(ws)
  })

  test('time that passes is no change: a plan that only refreshes is empty, whenever it is made', async () => {
    await using scene = await withKey(engine, bot({ rotate_after: '90d' }))
    const { emulator, ws } = scene
    const before = await ws.stored('ekb_api_key.bot')
    for (const step of ['2s', '1d', '60d']) {
      emulator.advance(step)
      if (comparesWhatMatters(engine)) await expectEmptyPlan(ws, '-refresh-only')
      await ws.succeed('apply', '-refresh-only', '-auto-approve')
      expect(await ws.stored('ekb_api_key.bot')).toEqual(before)
    }
    // What the refreshed state remembers is enough for an apply to agree with its plan about another age.
    await ws.write(bot({ rotate_after: '62d' }))
    expect((await ws.plan()).changes).toEqual(['update ekb_api_key.bot'])
    emulator.advance('1d')
    await ws.applyPlan()
    expect((await ws.plan()).changes).toEqual(['replace ekb_api_key.bot'])
  })

  // The state remembers no time at which this key was due: only the plan knows, and the apply goes by the plan.
  test.for([
    ['old key first', '', ['delete', 'create']],
    ['new key first', CREATE_FIRST, ['create', 'delete']],
  ] as const)('a key that a shorter age makes due is replaced, %s', async ([, order, asked]) => {
    await using scene = await withKey(engine, bot({ rotate_after: '365d' }, order))
    const { emulator, ws, key } = scene
    emulator.advance('100d')
    await ws.write(bot({ rotate_after: '90d' }, order))
    expect((await ws.plan()).changes).toEqual(['replace ekb_api_key.bot'])
    await ws.applyPlan()
    expect(changesAsked(emulator)).toEqual(asked)
    const now = await ws.attributes('ekb_api_key.bot')
    expect(now['id']).not.toBe(key['id'])
    expect(managedKeys(emulator).map(({ value }) => value)).toEqual([now['key']])
    await expectEmptyPlan(ws)
  })

  test('a person can rotate by -replace, and by taint', async () => {
    await using scene = await withKey(engine, bot({ deletion_protection: true }, CREATE_FIRST))
    const { emulator, ws, key } = scene
    const asked = await ws.planShown('-replace=ekb_api_key.bot')
    expect(changeOf(asked.plan, 'ekb_api_key.bot')).toMatchObject({
      action_reason: 'replace_by_request',
      change: { actions: ['create', 'delete'] },
    })
    expect(asked.diagnostics).toEqual([])
    await ws.applyPlan()
    const replaced = await ws.attributes('ekb_api_key.bot')
    expect(replaced['id']).not.toBe(key['id'])
    await expectEmptyPlan(ws)

    await ws.succeed('taint', 'ekb_api_key.bot')
    const tainted = await ws.planShown()
    expect(changeOf(tainted.plan, 'ekb_api_key.bot')).toMatchObject({
      action_reason: 'replace_because_tainted',
      change: { actions: ['create', 'delete'] },
    })
    expect(tainted.errors).toEqual([])
    await ws.applyPlan()
    expect((await ws.attributes('ekb_api_key.bot'))['id']).not.toBe(replaced['id'])
    expect(changesAsked(emulator)).toEqual(['create', 'delete', 'create', 'delete'])
    await expectEmptyPlan(ws)
  })
})
