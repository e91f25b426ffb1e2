import { EkbProvider, KeySet } from '@ekb/cdktf'
import { TerraformOutput, TerraformStack } from 'cdktf'
import type { Construct } from 'constructs'

/** The keys of the services around one knowledge project. */
export class ServiceKeys extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id)
    // Settings come from EKB_ENDPOINT, EKB_API_KEY, EKB_API_SECRET and EKB_PROJECT_ID.
    new EkbProvider(this, 'provider')

    const keys = new KeySet(this, 'keys', {
      naming: 'acme-{service}',
      rotateAfter: '90d',
      keys: {
        'teams-bot': {},
        'nightly-report': { rotateAfter: '26w' },
        // Its readers load the key once a day, so the previous key works for two days after a rotation.
        helpdesk: { rotating: true, overlap: '2d' },
        'ci-deployer': { type: 'privileged', reason: 'It publishes articles.' },
      },
    })

    new TerraformOutput(this, 'teams_bot_key', { value: keys.key('teams-bot').key, sensitive: true })
    new TerraformOutput(this, 'helpdesk_key', {
      value: keys.rotatingKey('helpdesk').current.key,
      sensitive: true,
    })
    new TerraformOutput(this, 'fingerprints', {
      description: 'Tells which key each service should be using, without revealing it.',
      value: keys.fingerprints,
    })
  }
}
