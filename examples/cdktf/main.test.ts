// Loads the types of the matchers; setup-jest.ts adds the matchers themselves.
import 'cdktf/lib/testing/adapters/jest.js'

import { ApiKey, DataEkbAutomatorKey, EkbProvider, KeyGuard, RotatingApiKey } from '@ekb/cdktf'
import { Testing } from 'cdktf'
import { ServiceKeys } from './service-keys.ts'

describe('the service keys', () => {
  const stack = new ServiceKeys(Testing.app(), 'service-keys')
  const synthesized = Testing.synth(stack)

  test('one provider, told by the environment', () => {
    expect(synthesized).toHaveProvider(EkbProvider)
    expect(synthesized).not.toHaveDataSource(DataEkbAutomatorKey)
  })

  test('services read, the deployer writes', () => {
    expect(synthesized).toHaveResource(ApiKey)
    expect(synthesized).toHaveResourceWithProperties(ApiKey, {
      name: 'acme-teams-bot',
      type: 'locked_down_viewer',
      rotate_after: '90d',
    })
    expect(synthesized).toHaveResourceWithProperties(ApiKey, { name: 'acme-ci-deployer', type: 'privileged' })
    expect(synthesized).not.toHaveResourceWithProperties(ApiKey, {
      name: 'acme-nightly-report',
      type: 'privileged',
    })
  })

  test('the helpdesk keeps its previous key for two days', () => {
    expect(synthesized).toHaveResourceWithProperties(RotatingApiKey, {
      name: 'acme-helpdesk',
      rotate_after: '90d',
      overlap: '2d',
    })
  })

  test('the guard has nothing against it but the state on disk', () => {
    expect(KeyGuard.findings(stack).map(({ rule }) => rule)).toEqual(['EKB006'])
  })
})
