import { expect, test } from 'vitest'
import type { ConfiguredSession } from '../../../../src/keys/index.ts'
import { KEY_MODEL } from '../../../../src/keys/model/index.ts'
import { apiKeyResource } from '../../../../src/terraform/provider/api-key/resource.ts'
import { valuesOf } from '../../../../src/terraform/provider/api-key/state.ts'
import { seed, startWorld, stored } from '../../../keys/world.ts'

const NOTHING = new Uint8Array()
const quiet = () => undefined
const CONTEXT = {
  signal: new AbortController().signal,
  stop: new AbortController().signal,
  log: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
  ifUndeliverable: quiet,
}
const CONFIG = { name: 'ci', type: 'privileged' }

/** A provider that is configured anew for each session of the engine, each time with a default project. */
function start() {
  const world = startWorld()
  const state = valuesOf(stored(seed(world, 'ci'), world.platform.dialect), KEY_MODEL)
  const holder: { current: ConfiguredSession } = { current: {} }
  const configure = (projectId: string) => {
    holder.current = { session: world.session, projectId }
  }
  const resource = apiKeyResource(KEY_MODEL, holder, quiet)
  type Request = Partial<Parameters<typeof resource.plan>[0]>
  const plan = (request: Request) =>
    world.clock.run(
      resource.plan(
        {
          prior: null,
          proposed: null,
          config: null,
          priorPrivate: NOTHING,
          plannedPrivate: NOTHING,
          bringsPlannedPrivate: false,
          ...request,
        },
        CONTEXT,
      ),
    )
  const destroy = (plannedPrivate: Uint8Array) =>
    world.clock.run(resource.apply({ prior: state, planned: null, config: null, plannedPrivate }, CONTEXT))
  return { world, state, configure, plan, destroy }
}

function codes({ diagnostics = [] }: { diagnostics?: readonly { severity: string; detail?: string }[] }) {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ detail }) => detail?.match(/\(([A-Z_]+)\)$/)?.[1])
}

test('a create is refused where the engine brings back what was planned for another project', async () => {
  const { configure, plan } = start()
  configure('p')
  const { private: planned } = await plan({ config: CONFIG })
  expect(codes(await plan({ config: CONFIG, plannedPrivate: planned, bringsPlannedPrivate: true }))).toEqual(
    [],
  )
  configure('q')
  const other = await plan({ config: CONFIG, plannedPrivate: planned, bringsPlannedPrivate: true })
  expect(codes(other)).toEqual(['PLAN_OF_ANOTHER_PROJECT'])
  expect(other.diagnostics?.[0]?.detail).toMatch(/default project was p .*now name q/)
  const named = await plan({ config: { ...CONFIG, project_id: 'p' } })
  const again = { config: { ...CONFIG, project_id: 'p' }, plannedPrivate: named.private }
  configure('r')
  expect(codes(await plan({ ...again, bringsPlannedPrivate: true }))).toEqual([])
})

test('a change in place is refused there too', async () => {
  const { configure, plan, state } = start()
  configure('p')
  const change = { prior: state, config: { ...CONFIG, rotate_after: '90d' } }
  const { private: planned } = await plan(change)
  configure('q')
  const other = await plan({ ...change, plannedPrivate: planned, bringsPlannedPrivate: true })
  expect(codes(other)).toEqual(['PLAN_OF_ANOTHER_PROJECT'])
})

test.each(['destroy', 'replacement'])('a delete of a %s is refused on every engine', async kind => {
  const { configure, plan, state } = start()
  configure('p')
  const first = await plan({ prior: state, config: kind === 'destroy' ? null : CONFIG })
  const { private: planned } =
    kind === 'destroy' ? first : await plan({ config: CONFIG, priorPrivate: first.private })
  // The apply is another session: what the plan has seen is not known there.
  const fresh = start()
  fresh.configure('q')
  expect(codes(await fresh.destroy(planned))).toEqual(['PLAN_OF_ANOTHER_PROJECT'])
  expect(fresh.world.platform.count('delete')).toBe(0)
  fresh.configure('p')
  expect(codes(await fresh.destroy(planned))).toEqual([])
  expect(fresh.world.platform.count('delete')).toBe(1)
})
