import { type Example, goProgram } from './example.ts'

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
