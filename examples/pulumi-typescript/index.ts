import * as ekb from '@ekb/pulumi'

/**
 * The keys of this stack. Exported as a function, so that `pulumi up` and the Automation API run the same file.
 *
 * @returns the outputs of the stack
 */
async function program() {
  const bot = new ekb.ApiKey('teams-bot', {
    type: ekb.ApiKeyType.LockedDownViewer,
    rotateAfter: '90d',
  })
  const deployer = new ekb.ApiKey('ci-deployer', {
    name: 'ci-deployer',
    type: ekb.ApiKeyType.Privileged,
    keepers: { release: '2026-11' }, // change an entry to rotate by hand
    deletionProtection: false,
  })
  const old = ekb.getApiKeysOutput({ olderThan: '180d' })
  return {
    botName: bot.name, // made of the logical name and a suffix, anew for every rotation
    botKey: bot.key, // a secret
    botFingerprint: bot.fingerprint,
    deployerDueAt: deployer.rotationDueAt,
    keysToLookAt: old.keys.apply(keys => keys.map(({ name }) => name)),
  }
}

// The module is the function: Pulumi calls it. A function under a name would be an output that nobody calls.
export = program
