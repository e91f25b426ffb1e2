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

export const MANAGED_KEY: Example = {
  title: 'Rotate a key every 90 days',
  typescript: `import * as ekb from "@ekb/pulumi";

const bot = new ekb.ApiKey("teams-bot", {
    type: ekb.ApiKeyType.LockedDownViewer,
    rotateAfter: "90d",
});

export const botKey = bot.key;`,
  python: `import pulumi
import pulumi_ekb as ekb

bot = ekb.ApiKey("teams-bot",
    type=ekb.ApiKeyType.LOCKED_DOWN_VIEWER,
    rotate_after="90d")

pulumi.export("botKey", bot.key)`,
  go: goProgram(`
bot, err := ekb.NewApiKey(ctx, "teams-bot", &ekb.ApiKeyArgs{
	Type:        ekb.ApiKeyTypeLockedDownViewer,
	RotateAfter: pulumi.String("90d"),
})
if err != nil {
	return err
}
ctx.Export("botKey", bot.Key)`),
  yaml: `resources:
  teams-bot:
    type: ekb:ApiKey
    properties:
      type: locked_down_viewer
      rotateAfter: 90d
outputs:
  botKey: \${teams-bot.key}`,
}

export const ROTATING_KEY: Example = {
  title: 'Rotate a key while its readers move over',
  typescript: `import * as ekb from "@ekb/pulumi";

const bot = new ekb.RotatingApiKey("teams-bot", {
    type: ekb.ApiKeyType.LockedDownViewer,
    rotateAfter: "90d",
    overlap: "7d",
});

export const botKey = bot.current.key;`,
  python: `import pulumi
import pulumi_ekb as ekb

bot = ekb.RotatingApiKey("teams-bot",
    type=ekb.ApiKeyType.LOCKED_DOWN_VIEWER,
    rotate_after="90d",
    overlap="7d")

pulumi.export("botKey", bot.current.key)`,
  go: goProgram(`
bot, err := ekb.NewRotatingApiKey(ctx, "teams-bot", &ekb.RotatingApiKeyArgs{
	Type:        ekb.ApiKeyTypeLockedDownViewer,
	RotateAfter: pulumi.String("90d"),
	Overlap:     pulumi.String("7d"),
})
if err != nil {
	return err
}
ctx.Export("botKey", bot.Current.Key())`),
  yaml: `resources:
  teams-bot:
    type: ekb:RotatingApiKey
    properties:
      type: locked_down_viewer
      rotateAfter: 90d
      overlap: 7d
outputs:
  botKey: \${teams-bot.current.key}`,
}
