import { ApiKey, EkbProvider, KeySet } from '@ekb/cdktf'
import { App, TerraformStack } from 'cdktf'

const app = new App()
const stack = new TerraformStack(app, 'keys')
new EkbProvider(stack, 'provider')

new KeySet(stack, 'services', { keys: { 'teams-bot': {}, 'wiki-sync': { rotateAfter: '26w' } } })
new ApiKey(stack, 'deployer', {
  name: 'ci-deployer',
  type: 'privileged',
  keepers: { release: '2026-11' },
  lifecycle: { createBeforeDestroy: true },
})

app.synth()
