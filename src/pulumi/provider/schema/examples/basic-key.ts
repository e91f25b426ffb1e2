import { type Example, goProgram } from './example.ts'

export const BASIC_KEY: Example = {
  title: 'Create a key',
  typescript: `import * as ekb from "@ekb/pulumi";

const bot = new ekb.ApiKey("teams-bot", { type: ekb.ApiKeyType.LockedDownViewer });`,
  python: `import pulumi_ekb as ekb

bot = ekb.ApiKey("teams-bot", type=ekb.ApiKeyType.LOCKED_DOWN_VIEWER)`,
  go: goProgram(`
_, err := ekb.NewApiKey(ctx, "teams-bot", &ekb.ApiKeyArgs{
	Type: ekb.ApiKeyTypeLockedDownViewer,
})
if err != nil {
	return err
}`),
  yaml: `resources:
  teams-bot:
    type: ekb:ApiKey
    properties:
      type: locked_down_viewer`,
}
