import { expect, it } from 'vitest'
import { type KeyInputs, planUpdateChecks } from '../../../src/keys/index.ts'
import { startWorld } from '../world.ts'

const INPUTS: KeyInputs = {
  name: 'ci',
  type: 'privileged',
  project_id: 'p',
  keepers: null,
  rotate_after: null,
  rotate_early: null,
  deletion_protection: false,
  store_secret: true,
}

it.each([
  [{}, true, false, []],
  [{ mask: 'ends' }, true, false, ['SECRET_MUST_BE_STORED']],
  [{ mask: 'ends', ids: true }, true, false, []],
  [{ mask: 'ends' }, true, true, []],
  [{ mask: 'ends' }, false, false, []],
] as const)('on %j, store_secret from %s to %s: %j', async (dialect, before, planned, codes) => {
  const { clock, session } = startWorld(dialect)
  const errors = await clock.run(
    planUpdateChecks(session, { ...INPUTS, store_secret: before }, { ...INPUTS, store_secret: planned }),
  )
  expect(errors.map(({ code }) => code)).toEqual(codes)
})

it('needs no platform while settings are not known, and says where it cannot be asked', async () => {
  const { clock, platform, session } = startWorld()
  const planned = { ...INPUTS, store_secret: false }
  expect(await planUpdateChecks(undefined, INPUTS, planned)).toEqual([])
  platform.faults.list.push({ fails: true })
  expect(await clock.run(planUpdateChecks(session, INPUTS, planned))).toHaveLength(1)
})
