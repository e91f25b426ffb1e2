import { type Example, goProgram } from './example.ts'

export const EXISTING_KEY: Example = {
  title: 'Read the value of a key',
  typescript: `import * as ekb from "@ekb/pulumi";

const sync = ekb.getApiKeyOutput({ name: "wiki-sync", reveal: true });

export const syncKey = sync.key;`,
  python: `import pulumi
import pulumi_ekb as ekb

sync = ekb.get_api_key_output(name="wiki-sync", reveal=True)

pulumi.export("syncKey", sync.key)`,
  go: goProgram(`
sync := ekb.LookupApiKeyOutput(ctx, ekb.LookupApiKeyOutputArgs{
	Name:   pulumi.String("wiki-sync"),
	Reveal: pulumi.Bool(true),
})
ctx.Export("syncKey", sync.Key())`),
  yaml: `variables:
  sync:
    fn::invoke:
      function: ekb:getApiKey
      arguments:
        name: wiki-sync
        reveal: true
outputs:
  syncKey: \${sync.key}`,
}

export const LISTED_KEYS: Example = {
  title: 'List old privileged keys',
  typescript: `import * as ekb from "@ekb/pulumi";

const old = ekb.getApiKeysOutput({ type: "privileged", olderThan: "26w" });

export const oldKeys = old.keys.apply(keys => keys.map(key => key.name));`,
  python: `import pulumi
import pulumi_ekb as ekb

old = ekb.get_api_keys_output(type="privileged", older_than="26w")

pulumi.export("oldKeys", old.keys.apply(lambda keys: [key.name for key in keys]))`,
  go: goProgram(`
old := ekb.GetApiKeysOutput(ctx, ekb.GetApiKeysOutputArgs{
	Type:      pulumi.String("privileged"),
	OlderThan: pulumi.String("26w"),
})
ctx.Export("oldKeys", old.Keys())`),
  yaml: `variables:
  old:
    fn::invoke:
      function: ekb:getApiKeys
      arguments:
        type: privileged
        olderThan: 26w
outputs:
  oldKeys: \${old.keys}`,
}

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
