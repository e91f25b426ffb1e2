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
