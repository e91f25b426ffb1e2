import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../../src/review/config/index.ts'
import type { Review } from '../../../src/review/index.ts'
import { renderText } from '../../../src/review/output/text.ts'
import { buildReport } from '../../../src/review/report/index.ts'
import { entry, KEY, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'
import { told } from '../support/told.ts'

const ADDRESS = 'action.ekb_revoke_api_key.leaked'

/** A key in the state of a plan. */
const stored = (values: object = {}, type = 'ekb_api_key') => ({
  address: `${type}.bot`,
  mode: 'managed',
  type,
  name: 'bot',
  provider_name: 'registry.terraform.io/ekb/ekb',
  values: { ...KEY, ...values },
  sensitive_values: { key: true, secret: true },
})

/** A plan that runs the action with these arguments. */
function revoking(
  config: object,
  { state = [], ...more }: { state?: object[]; [field: string]: unknown } = {},
) {
  const invocation = {
    address: ADDRESS,
    type: 'ekb_revoke_api_key',
    name: 'leaked',
    config_values: { id: null, name: null, project_id: null, ...config },
    config_sensitive: {},
    config_unknown: {},
    provider_name: 'registry.terraform.io/ekb/ekb',
    invoke_action_trigger: {},
  }
  return planOf([entry(['no-op'])], {
    prior_state: { values: { root_module: { resources: state } } },
    action_invocations: [invocation],
    ...more,
  })
}

const report = (review: Review) =>
  buildReport(review, { config: DEFAULT_CONFIG, failOn: 'never', accepted: new Set() })

async function reviewed(plan: string) {
  const review = await reviewOf({ plan })
  const key = review.keys.find(({ kind }) => kind === 'action')
  if (key === undefined) throw new Error('the review does not tell the action')
  const findings = report(review).findings.filter(({ address }) => address === ADDRESS)
  return { review, key, rules: findings.map(({ rule, level }) => `${rule} ${level}`) }
}

describe('an action that revokes a key', () => {
  test.each([
    ['locked_down_viewer', ['EKB031 low']],
    ['privileged', ['EKB004 medium']],
  ])('is told as a deletion, and judged by the type %s of the key in the state', async (type, rules) => {
    const found = await reviewed(revoking({ id: KEY.id }, { state: [stored({ type })] }))
    expect(told(found.key)).toEqual({ is: 'revoke', why: ['action-invoked'] })
    expect(found.key).toMatchObject({
      address: ADDRESS,
      before: { name: { is: 'known', value: 'bot' }, type: { is: 'known', value: type } },
      times: { ageDays: 97 },
    })
    expect(found.rules).toEqual(rules)
    expect(found.review.counts.changed).toBe(1)
  })

  test('finds a key by its name, and each key of a rotating one by its id', async () => {
    const byName = await reviewed(revoking({ name: 'bot' }, { state: [stored()] }))
    expect(byName.key.before?.type).toEqual({ is: 'known', value: 'locked_down_viewer' })
    const previous = { id: 'key_1', name: 'bot.k3f9.1', type: 'privileged', created_at: KEY.created_at }
    const rotating = stored(
      { id: undefined, current: { ...previous, id: 'key_2' }, previous },
      'ekb_rotating_api_key',
    )
    const found = await reviewed(revoking({ id: 'key_1' }, { state: [rotating] }))
    expect(found.key.before).toMatchObject({ name: { value: 'bot.k3f9.1' }, type: { value: 'privileged' } })
    expect(found.rules).toEqual(['EKB004 medium'])
    const left = (id: string, type: string) => ({ id, name: `bot.k3f9.${id}`, type, reason: 'signs_in' })
    const retiring = stored(
      {
        id: undefined,
        current: { ...previous, id: 'key_9', type: 'locked_down_viewer' },
        retiring: [left('key_3', 'locked_down_viewer'), left('key_4', 'privileged')],
      },
      'ekb_rotating_api_key',
    )
    const last = await reviewed(revoking({ id: 'key_4' }, { state: [retiring] }))
    expect(last.key.before).toMatchObject({
      name: { value: 'bot.k3f9.key_4' },
      type: { value: 'privileged' },
    })
    expect(last.rules).toEqual(['EKB004 medium'])
  })

  test.each([
    ['the viewer first', ['locked_down_viewer', 'privileged']],
    ['the privileged one first', ['privileged', 'locked_down_viewer']],
  ])('of a name that two projects have is judged by the key that may do more: %s', async (_, types) => {
    const state = types.map(type => ({
      ...stored({ type, id: `key_${type}`, project_id: `project-${type}` }),
      address: `ekb_api_key.${type}`,
    }))
    expect((await reviewed(revoking({ name: 'bot' }, { state }))).rules).toEqual(['EKB004 medium'])
    const told = { name: 'bot', project_id: 'project-locked_down_viewer' }
    expect((await reviewed(revoking(told, { state }))).rules).toEqual(['EKB031 low'])
  })

  test('says what its arguments do where the state does not know the key', async () => {
    const found = await reviewed(revoking({ name: 'gone', project_id: 'p' }))
    expect(told(found.key)).toEqual({ is: 'revoke', why: ['action-invoked'] })
    expect(found.key.before).toMatchObject({ name: { value: 'gone' }, project_id: { value: 'p' } })
    expect(found.rules).toEqual(['EKB031 low'])
  })

  test('of the system key is critical', async () => {
    const { key, rules } = await reviewed(revoking({ name: 'Automator Key' }))
    expect(told(key).is).toBe('revoke, protected-key')
    expect(rules).toContain('EKB008 critical')
  })

  test('is told with its trigger, once for all of them, and as deferred', async () => {
    const invocation = JSON.parse(revoking({ id: KEY.id })).action_invocations[0]
    const { invoke_action_trigger: _, ...triggered } = {
      ...invocation,
      lifecycle_action_trigger: {
        triggering_resource_address: 'terraform_data.leak',
        action_trigger_event: 'AfterUpdate',
      },
    }
    const twice = await reviewed(revoking({}, { action_invocations: [triggered, triggered] }))
    expect(told(twice.key)).toEqual({ is: 'revoke', why: ['action-triggered'] })
    expect(twice.review.keys.filter(({ kind }) => kind === 'action')).toHaveLength(1)
    const later = { reason: 'deferred_prereq', action_invocation: triggered }
    const deferred = await reviewed(
      revoking({}, { action_invocations: [], deferred_action_invocations: [later] }),
    )
    const both = revoking({ id: KEY.id }, { deferred_action_invocations: [later] })
    expect(told((await reviewed(both)).key)).toEqual({ is: 'revoke', why: ['action-invoked'] })
    expect(told(deferred.key)).toEqual({
      is: 'revoke, deferred',
      why: ['action-triggered'],
      notes: ['deferred'],
    })
  })

  test('stands among the changes of a report, in words', async () => {
    const { review } = await reviewed(revoking({ id: KEY.id }, { state: [stored({ type: 'privileged' })] }))
    const text = renderText(report(review), { columns: 100, colours: false }).replace(/\s+/g, ' ')
    expect(text).toContain(ADDRESS)
    expect(text).toContain('deleted by an action')
    expect(text).toContain('It deletes the key even if a resource protects it.')
    expect(text).not.toContain(KEY.key)
  })

  test('does not show a value that somebody gave as id', async () => {
    const { review, key } = await reviewed(revoking({ id: KEY.key }, { state: [stored()] }))
    expect(JSON.stringify([key, renderText(report(review), { columns: 500, colours: false })])).not.toContain(
      KEY.key,
    )
  })
})
