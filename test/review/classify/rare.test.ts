import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../../src/review/config/index.ts'
import { renderText } from '../../../src/review/output/text.ts'
import { buildReport } from '../../../src/review/report/index.ts'
import { entry, KEY, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'
import { told } from '../support/told.ts'

/** What a plan with one entry says of it. */
async function toldOf(...entries: readonly object[]) {
  return (await reviewOf({ plan: planOf(entries) })).keys.map(told)
}

async function limitsOf(more: object, ...entries: readonly object[]) {
  return (await reviewOf({ plan: planOf(entries, more) })).stacks[0]?.source.limitations
}

describe('what no engine of today plans, or only in rare cases', () => {
  test.each([[['recreate']], [[]], [['no-op', 'explode']], [[7]]])(
    'the actions %j are never nothing',
    async actions => {
      expect((await toldOf(entry(actions as string[])))[0]?.is).toMatch(/unknown-action/)
    },
  )

  test.each([null, undefined])(
    'a new key of which the plan knows nothing (%s) may be privileged',
    async after => {
      const unknown = { after, after_unknown: true, after_sensitive: false }
      expect(await toldOf(entry(['create'], unknown))).toEqual([{ is: 'create, type-not-known' }])
      const later = entry(['create'], unknown, { address: 'ekb_api_key.bot[*]' })
      const deferred = [{ reason: 'instance_count_unknown', resource_change: later }]
      const { keys } = await reviewOf({ plan: planOf([], { deferred_changes: deferred }) })
      expect(keys.map(told)).toEqual([{ is: 'create, deferred, type-not-known', notes: ['deferred'] }])
      expect(await toldOf(entry(['delete'], { after, after_unknown: false }))).toEqual([{ is: 'revoke' }])
    },
  )

  test('fields, modes and types that are not known here are named', async () => {
    const strange = [
      entry(['no-op'], {}, { mode: 'astral' }),
      entry(['update'], {}, { type: 'ekb_key_ring', address: 'ekb_key_ring.x' }),
    ]
    expect(await limitsOf({ format_version: '1.9', new_field: {} }, ...strange)).toContainEqual({
      kind: 'unknown-parts',
      names: ['format_version 1.9', 'new_field', 'mode astral', 'type ekb_key_ring'],
    })
  })

  test('a rotating key that is changed in place: which of its keys come and go is not judged, and that is said', async () => {
    const type = { type: 'ekb_rotating_api_key', address: 'ekb_rotating_api_key.bot' }
    const report = buildReport(await reviewOf({ plan: planOf([entry(['update'], {}, type)]) }), {
      config: DEFAULT_CONFIG,
      failOn: 'high',
      accepted: new Set(),
    })
    const text = renderText(report, { columns: 200, colours: false })
    expect(text).toContain('API keys: no findings · 1 key changes · some details unknown')
    expect(text).toContain('changes in place: may rotate, or delete keys')
    expect(text).not.toContain('settings change')
    const limit = { kind: 'changed-in-place', keys: ['ekb_rotating_api_key.bot'] }
    expect(await limitsOf({}, entry(['update'], {}, type))).toContainEqual(limit)
    expect(await limitsOf({}, entry(['no-op'], {}, type))).not.toContainEqual(limit)
    expect(await limitsOf({}, entry(['update']))).not.toContainEqual(limit)
  })

  test('a change that is planned for a later run', async () => {
    const deferred = { reason: 'provider_config_unknown', resource_change: entry(['create']) }
    const { keys } = await reviewOf({ plan: planOf([], { deferred_changes: [deferred] }) })
    expect(keys.map(told)).toEqual([{ is: 'create, deferred', notes: ['deferred'] }])
  })

  test('an action of the provider that nobody knows', async () => {
    const action = { address: 'action.ekb_other.old', type: 'ekb_other', invoke_action_trigger: {} }
    const deferred = {
      reason: 'deferred_prereq',
      action_invocation: { ...action, address: 'action.ekb_other.b' },
    }
    const invoked = { action_invocations: [action], deferred_action_invocations: [deferred] }
    expect(await limitsOf(invoked, entry(['no-op']))).toContainEqual({
      kind: 'actions',
      addresses: ['action.ekb_other.old', 'action.ekb_other.b'],
    })
  })

  test.each([
    [{ name: ' automator  KEY ' }, {}],
    [{ type: 'system' }, {}],
    [{}, { name: 'Automator Key' }],
  ])('the system key is touched: before %j, after %j', async (before, after) => {
    const change = { before: { ...KEY, ...before }, after: { ...KEY, ...after } }
    expect((await toldOf(entry(['delete', 'create'], change)))[0]?.is).toMatch(/protected-key/)
    expect((await toldOf(entry(['no-op'], change)))[0]?.is).toBe('no-change')
  })

  test('what the first read of a key from another provider fills in is no drift', async () => {
    const drift = { before: { ...KEY, id: null, created_at: null, fingerprint: null } }
    const from = { previous_address: 'restapi_object.bot' }
    const plan = (more: object) =>
      planOf([entry(['no-op'], {}, more)], { resource_drift: [entry(['update'], drift, more)] })
    const moved = await reviewOf({ plan: plan(from) })
    expect(moved.keys.map(told)).toEqual([{ is: 'move' }])
    const changed = await reviewOf({ plan: plan({}) })
    expect(changed.keys[0]?.drift?.what).toBe('changed')
  })

  test('what only the clock changed is no drift, what somebody changed is', async () => {
    const drifted = (before: object) => entry(['update'], { before: { ...KEY, ...before } })
    const plan = (drift: object) => planOf([entry(['no-op'])], { resource_drift: [drift] })
    const clock = await reviewOf({
      plan: plan(drifted({ ready_for_rotation: true, rotation_due_at: '2026-01-01T00:00:00Z' })),
    })
    expect(clock.keys.map(told)).toEqual([{ is: 'no-change' }])
    const person = await reviewOf({ plan: plan(drifted({ name: 'before' })) })
    expect(person.keys.map(told)).toEqual([{ is: 'drift', drift: 'changed name' }])
  })

  test('a type that is known in no plan is neither more nor less', async () => {
    const to = (type: unknown) =>
      entry(['create', 'delete'], { after: { ...KEY, type }, replace_paths: [['type']] })
    expect((await toldOf(to('superuser')))[0]?.is).toBe('rotate-with-overlap, type-not-known')
    const created = entry(['create'], { after: { ...KEY, type: undefined }, after_unknown: { type: true } })
    expect((await toldOf(created))[0]?.is).toBe('create, type-not-known')
  })

  test('keepers whose entries are known after apply', async () => {
    const change = {
      before: { ...KEY, keepers: { a: '1', b: '1' } },
      after: { ...KEY, keepers: { b: '1' } },
      after_unknown: { keepers: { a: true } },
      replace_paths: [['keepers']],
    }
    expect(await toldOf(entry(['delete', 'create'], change))).toEqual([
      { is: 'rotate-with-gap', why: ['keepers ~a'] },
    ])
    const hidden = { ...change, before_sensitive: { keepers: true }, after_sensitive: { keepers: true } }
    expect(await toldOf(entry(['delete', 'create'], hidden))).toEqual([
      { is: 'rotate-with-gap', why: ['keepers ?'] },
    ])
  })

  test('a plan that leaves something to be done', async () => {
    expect(await limitsOf({ complete: false }, entry(['no-op']))).toEqual([{ kind: 'incomplete' }])
    expect(await limitsOf({ complete: false, errored: true }, entry(['no-op']))).toEqual([
      { kind: 'errored' },
    ])
  })
})

describe('times', () => {
  const timesOf = async (before: object, more: object = {}) =>
    (
      await reviewOf({
        plan: planOf(
          [entry(['no-op'], { before: { ...KEY, ...before }, after: { ...KEY, ...before } })],
          more,
        ),
      })
    ).keys[0]?.times

  test('age and due date count from the time of the plan', async () => {
    expect(await timesOf({ rotate_after: '97d' })).toEqual({
      ageDays: 97,
      dueAt: '2026-06-06T12:00:00Z',
      due: true,
    })
    expect(await timesOf({ rotate_after: '98d' })).toEqual({
      ageDays: 97,
      dueAt: '2026-06-07T12:00:00Z',
      due: false,
    })
    expect(await timesOf({})).toEqual({ ageDays: 97, dueAt: null, due: false })
    expect(await timesOf({ created_at: null })).toEqual({ ageDays: null, dueAt: null, due: null })
    expect(await timesOf({ rotate_after: '9999999w' })).toMatchObject({ due: false })
    expect(await timesOf({}, { timestamp: '2026-03-02T13:00:00Z' })).toMatchObject({ ageDays: 1 })
  })
})

test('a provider that is reached without encryption', async () => {
  const providers = {
    ekb: {
      name: 'ekb',
      full_name: 'registry.terraform.io/ekb/ekb',
      expressions: { endpoint: { constant_value: 'http://ekb.example.com' } },
    },
    'ekb.local': {
      name: 'ekb',
      alias: 'local',
      full_name: 'registry.terraform.io/ekb/ekb',
      expressions: { endpoint: { references: ['var.at'] } },
    },
    aws: { name: 'aws', full_name: 'registry.terraform.io/hashicorp/aws' },
  }
  const more = {
    variables: { at: { value: 'http://127.0.0.1:8080' } },
    configuration: { provider_config: providers, root_module: {} },
  }
  const { stacks } = await reviewOf({ plan: planOf([], more) })
  expect(stacks[0]?.providers).toEqual([
    { address: 'provider.ekb', endpoint: 'http' },
    { address: 'provider.ekb.local', endpoint: 'http-loopback' },
  ])
})

test('ephemeral resources: OpenTofu has their blocks, Terraform only references to them', async () => {
  const reader = {
    address: 'vault_secret.bot',
    mode: 'managed',
    type: 'vault_secret',
    name: 'bot',
    expressions: { data_wo: { references: ['ephemeral.ekb_api_key.bot.key', 'ephemeral.ekb_api_key.bot'] } },
  }
  const block = { address: 'ephemeral.ekb_api_key.bot', mode: 'ephemeral', type: 'ekb_api_key', name: 'bot' }
  for (const resources of [[reader], [reader, block]]) {
    const { keys } = await reviewOf({ plan: planOf([], { configuration: { root_module: { resources } } }) })
    expect(keys.map(key => [key.kind, key.address, told(key)])).toEqual([
      [
        'ephemeral resource',
        'ephemeral.ekb_api_key.bot',
        { is: 'read-at-run-time', 'used by': ['vault_secret.bot key ?/1 data_wo missing'] },
      ],
    ])
  }
})
