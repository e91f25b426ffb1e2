import { expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf } from '../../../src/review/findings/index.ts'
import { entry, KEY, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'

const refers = (...references: string[]) => ({ references })
const READER = {
  address: 'store.bot',
  mode: 'managed',
  type: 'store',
  name: 'bot',
  expressions: {
    value_wo: refers('ephemeral.ekb_api_key.bot.secret', 'ephemeral.ekb_api_key.bot'),
    value_wo_version: refers('ekb_api_key.bot.fingerprint', 'ekb_api_key.bot'),
  },
}
/** OpenTofu writes it into its plans, Terraform does not. */
const BLOCK = {
  address: 'ephemeral.ekb_api_key.bot',
  mode: 'ephemeral',
  type: 'ekb_api_key',
  name: 'bot',
  expressions: { id: refers('ekb_api_key.bot.id', 'ekb_api_key.bot') },
}

test.each([
  ['Terraform', [READER]],
  ['OpenTofu', [READER, BLOCK]],
])('a secret that is only handed over need not be stored, in a plan of %s', async (_, resources) => {
  for (const [stores, rules] of [
    [true, ['EKB012']],
    [false, []],
  ] as const) {
    const values = stores ? {} : { key: null, secret: null }
    const key = { ...KEY, ...values, store_secret: stores }
    const plan = planOf([entry(['create'], { before: null, after: key })], {
      configuration: { root_module: { resources } },
    })
    const review = await reviewOf({ plan })
    const found = findingsOf(review, DEFAULT_POLICY).map(({ rule }) => rule)
    expect(found.filter(rule => ['EKB006', 'EKB012', 'EKB037'].includes(rule))).toEqual(rules)
    expect(review.keys.map(({ address }) => address)).toContain('ephemeral.ekb_api_key.bot')
  }
})
