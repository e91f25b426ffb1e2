import { type Example, goProgram } from './example.ts'

export const SYSTEM_KEY: Example = {
  title: 'Read the fingerprint of the system key',
  typescript: `import * as ekb from "@ekb/pulumi";

export const automatorFingerprint = ekb.getAutomatorKeyOutput().fingerprint;`,
  python: `import pulumi
import pulumi_ekb as ekb

pulumi.export("automatorFingerprint", ekb.get_automator_key_output().fingerprint)`,
  go: goProgram(`
automator := ekb.GetAutomatorKeyOutput(ctx, ekb.GetAutomatorKeyOutputArgs{})
ctx.Export("automatorFingerprint", automator.Fingerprint())`),
  yaml: `variables:
  automator:
    fn::invoke:
      function: ekb:getAutomatorKey
      arguments: {}
outputs:
  automatorFingerprint: \${automator.fingerprint}`,
}
