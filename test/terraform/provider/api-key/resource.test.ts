import { describe, expect, test } from 'vitest'
import type { Secret } from '../../../../src/core/secret.ts'
import { KEY_MODEL } from '../../../../src/keys/model/index.ts'
import type { ObjectValue } from '../../../../src/terraform/plugin/value.ts'
import { apiKeyResource } from '../../../../src/terraform/provider/api-key/resource.ts'

const STATE = {
  id: 'key_91b2c07e5d3fa846',
  name: 'bot',
  type: 'privileged',
  project_id: 'p',
  key: 'a key of no known shape',
  secret: 'and a secret',
  store_secret: true,
}

const NOTHING = new Uint8Array()
const CONTEXT = {
  signal: new AbortController().signal,
  stop: new AbortController().signal,
  log: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
  ifUndeliverable: quiet,
}

function quiet(): undefined {
  return undefined
}

/** Nothing is configured, so every call ends before anything is asked of a platform. */
function start() {
  const remembered: string[] = []
  const remember = (secret: Secret) => void remembered.push(secret.reveal())
  return { remembered, resource: apiKeyResource(KEY_MODEL, { current: {} }, remember) }
}

test.each([
  ['upgrade', ({ upgrade }: ReturnType<typeof apiKeyResource>) => upgrade(0, STATE, CONTEXT)],
  ['read', ({ read }: ReturnType<typeof apiKeyResource>) => read(STATE, NOTHING, CONTEXT)],
  [
    'plan',
    ({ plan }: ReturnType<typeof apiKeyResource>) =>
      plan(
        {
          prior: STATE,
          config: null,
          proposed: null,
          priorPrivate: NOTHING,
          plannedPrivate: NOTHING,
          bringsPlannedPrivate: false,
        },
        CONTEXT,
      ),
  ],
  [
    'apply',
    ({ apply }: ReturnType<typeof apiKeyResource>) =>
      apply({ prior: STATE, config: null, planned: null, plannedPrivate: NOTHING }, CONTEXT),
  ],
])('what the state holds is known before %s says anything', async (_, call) => {
  const { remembered, resource } = start()
  await call(resource)
  expect(remembered).toEqual([STATE.key, STATE.secret])
})

test('a state without values has none', async () => {
  const { remembered, resource } = start()
  await resource.upgrade(0, { ...STATE, key: null, secret: null }, CONTEXT)
  expect(remembered).toEqual([])
})

describe('a state that something else has written to', () => {
  const calls = {
    upgrade: ({ upgrade }: ReturnType<typeof apiKeyResource>, state: ObjectValue) =>
      upgrade(0, state, CONTEXT),
    plan: ({ plan }: ReturnType<typeof apiKeyResource>, state: ObjectValue) =>
      plan(
        {
          prior: state,
          config: state,
          proposed: state,
          priorPrivate: NOTHING,
          plannedPrivate: NOTHING,
          bringsPlannedPrivate: false,
        },
        CONTEXT,
      ),
    'plan of a destroy': ({ plan }: ReturnType<typeof apiKeyResource>, state: ObjectValue) =>
      plan(
        {
          prior: state,
          config: null,
          proposed: null,
          priorPrivate: NOTHING,
          plannedPrivate: NOTHING,
          bringsPlannedPrivate: false,
        },
        CONTEXT,
      ),
  }

  test.each(
    Object.entries(calls).flatMap(([name, call]) =>
      [{ project_id: null }, { name: 5 }, { type: 'admin' }, { keepers: { a: {} } }, { id: null }].map(
        wrong => [name, wrong, call] as const,
      ),
    ),
  )('is refused with place and remedy: %s, %j', async (_, wrong, call) => {
    const { resource } = start()
    const { diagnostics = [] } = await call(resource, { ...STATE, ...wrong })
    expect(diagnostics).toMatchObject([{ severity: 'error', path: Object.keys(wrong) }])
    expect(diagnostics[0]?.detail).toMatch(/terraform state rm.*\(STATE_UNREADABLE\)$/)
  })

  test('is healed where nothing is lost', async () => {
    const { resource } = start()
    const wrong = {
      created_at: 'garbage',
      keepers: { a: 1 },
      rotate_after: 'soon',
      deletion_protection: 'true',
      more: 1,
    }
    const { state, diagnostics } = await resource.upgrade(0, { ...STATE, ...wrong }, CONTEXT)
    expect(diagnostics).toBeUndefined()
    expect(state).toMatchObject({
      ...STATE,
      created_at: null,
      keepers: { a: '1' },
      rotate_after: null,
      deletion_protection: true,
    })
    expect(state).not.toHaveProperty('more')
  })
})

describe('upgrade', () => {
  const stored = {
    id: 'key_91b2c07e5d3fa846',
    name: 'bot',
    type: 'privileged',
    project_id: 'p',
    created_at: '2026-01-01T00:00:00Z',
    rotate_after: '90d',
  }

  test.each([
    [
      'of a version without rotate_early',
      { rotation_due_at: '2026-04-01T00:00:00Z' },
      '2026-03-31T00:00:00Z',
    ],
    ['with rotate_early', { rotate_early: '9d' }, '2026-03-23T00:00:00Z'],
    ['that is never due', { rotate_after: null, rotation_due_at: null }, null],
    ['without a time of creation', { created_at: null, rotation_due_at: null }, null],
    ['with a time that is none', { created_at: 'last week', rotation_due_at: 'soon' }, null],
    ['with an age that is none', { rotate_after: 'often', rotation_due_at: 'soon' }, null],
  ])('a state %s says when the key is due', async (_, given, due) => {
    const { state } = await start().resource.upgrade(0, { ...stored, ...given }, CONTEXT)
    expect(state?.['rotation_due_at']).toBe(due)
    expect(state?.['rotate_early']).toBe('rotate_early' in given ? given.rotate_early : null)
  })
})
