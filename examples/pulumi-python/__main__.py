"""The keys of this stack, and a list of old ones that it does not manage."""

import pulumi
import pulumi_ekb as ekb

bot = ekb.ApiKey(
    "teams-bot",
    type=ekb.ApiKeyType.LOCKED_DOWN_VIEWER,
    rotate_after="90d",
)
deployer = ekb.ApiKey(
    "ci-deployer",
    name="ci-deployer",
    type=ekb.ApiKeyType.PRIVILEGED,
    keepers={"release": "2026-11"},  # change an entry to rotate by hand
)
old = ekb.get_api_keys_output(older_than="180d")

pulumi.export("botName", bot.name)  # the logical name and a suffix, which every rotation changes
pulumi.export("botKey", bot.key)  # a secret
pulumi.export("botFingerprint", bot.fingerprint)
pulumi.export("deployerFingerprint", deployer.fingerprint)
pulumi.export("keysToLookAt", old.keys.apply(lambda keys: [key.name for key in keys]))
