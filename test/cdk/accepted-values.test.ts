import { expect, test } from 'vitest'
import { frameworks, testStack } from './frameworks.ts'

// What must not compile stands behind `@ts-expect-error`: if it compiles, `npm run check` fails here.
test.each(frameworks)('accepted values are types, and what is known later passes, $name', framework => {
  const { cdk, ekb } = framework
  const { stack, keys, json } = testStack(framework)
  const wrong = testStack(framework).stack
  const later = new cdk.TerraformVariable(stack, 'later', { type: 'string' })
  const flag = new cdk.TerraformVariable(stack, 'flag', { type: 'bool' })

  // @ts-expect-error: no such type
  new ekb.ApiKey(wrong, 'wrong', { name: 'a', type: 'admin' })
  // @ts-expect-error: a system key cannot be created
  new ekb.ApiKey(wrong, 'system', { name: 'b', type: 'system' })
  // @ts-expect-error: a text whose value nobody knows
  new ekb.ApiKey(wrong, 'text', { name: 'c', type: later.stringValue })
  // @ts-expect-error: no such type
  new ekb.DataEkbApiKeys(wrong, 'list', { type: 'admin' })
  // @ts-expect-error: no such type
  new ekb.KeySet(wrong, 'set', { keys: { bot: { type: 'viewer' } } })
  // @ts-expect-error: no such rule
  expect(() => ekb.KeyGuard.accept(wrong, 'EKB000', 'because')).toThrow()
  // @ts-expect-error: no such level
  expect(() => new ekb.KeyGuard({ failOn: 'hihg' })).toThrow(
    /^KeyGuard: failOn is "hihg"; it must be "critical"/,
  )

  const changed = new ekb.ApiKey(stack, 'changed', { name: 'd', type: cdk.Token.asAny(later.value) })
  changed.type = cdk.Token.asAny(later.stringValue)
  changed.type = 'privileged'
  new ekb.ApiKey(stack, 'right', {
    name: 'e',
    type: cdk.Token.asAny(later.stringValue),
    storeSecret: flag.booleanValue,
    keepers: cdk.Token.asStringMap(later.value),
  })
  new ekb.ApiKey(stack, 'value', { name: 'f', type: later.value })
  new ekb.DataEkbApiKeys(stack, 'systems', { type: 'system', olderThan: '90d' })

  const laterType = `\${var.later}`
  expect(keys()).toEqual([
    { name: 'd', type: 'privileged' },
    { name: 'e', type: laterType, store_secret: `\${var.flag}`, keepers: `\${var.later}` },
    { name: 'f', type: laterType },
  ])
  expect(json().data).toMatchObject({ ekb_api_keys: { systems: { type: 'system', older_than: '90d' } } })
})
