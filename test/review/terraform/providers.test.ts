import { expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf } from '../../../src/review/findings/index.ts'
import { entry, KEY, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'

/** A plan in which the provider with this source has an endpoint without encryption. */
const planWith = (source: string | undefined, keySource: string) =>
  planOf([entry(['no-op'], {}, { provider_name: keySource })], {
    configuration: {
      provider_config: {
        knowledge: {
          name: 'knowledge',
          full_name: source,
          expressions: {
            endpoint: { constant_value: 'http://ekb.example.com' },
            api_key: { constant_value: KEY.key },
          },
        },
      },
      root_module: {},
    },
  })

test.each([
  ['the public registry', 'registry.terraform.io/ekb/ekb', 'registry.terraform.io/ekb/ekb'],
  ['another host', 'registry.example.com/ekb/ekb', 'registry.example.com/ekb/ekb'],
  ['another namespace, by what it manages', 'registry.example.com/ai/kb', 'registry.example.com/ai/kb'],
])('the provider is known where it comes from %s', async (_, source, keySource) => {
  const { stacks, keys } = await reviewOf({ plan: planWith(source, keySource) })
  expect(stacks[0]?.providers).toEqual([{ address: 'provider.knowledge', endpoint: 'http' }])
  expect(keys[0]?.usedBy.map(({ address }) => address)).toEqual(['provider.knowledge'])
})

test.each([
  ['under another name', { knowledge: {} }, ['EKB007 provider.knowledge']],
  ['only under an alias', { 'ekb.eu': { alias: 'eu' } }, ['EKB007 provider.ekb.eu']],
  ['by default, and another one too', { ekb: {}, 'ekb.eu': { api_key: 'x' } }, ['EKB007 provider.ekb']],
])('the provider loses the key that it signs in with: configured %s', async (_, configs, expected) => {
  const provider_config = Object.fromEntries(
    Object.entries(configs).map(([name, { api_key: key = KEY.key }]: [string, { api_key?: string }]) => [
      name,
      {
        name: name.split('.')[0],
        full_name: 'registry.terraform.io/ekb/ekb',
        expressions: { api_key: { constant_value: key } },
      },
    ]),
  )
  const plan = planOf([entry(['delete'])], { configuration: { provider_config, root_module: {} } })
  const findings = findingsOf(await reviewOf({ plan }), DEFAULT_POLICY)
  expect(findings.flatMap(({ rule, subject }) => (rule === 'EKB007' ? [`${rule} ${subject}`] : []))).toEqual(
    expected,
  )
})

test('another provider is none of ours', async () => {
  const plan = planWith('registry.terraform.io/hashicorp/http', 'registry.terraform.io/ekb/ekb')
  expect((await reviewOf({ plan })).stacks[0]?.providers).toEqual([])
})
