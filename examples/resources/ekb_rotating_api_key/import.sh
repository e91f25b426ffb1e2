# By name. Exactly one key of the project must have this name.
terraform import ekb_rotating_api_key.teams_bot name:teams-bot

# By public id.
terraform import ekb_rotating_api_key.teams_bot key_91b2c07e5d3fa846

# The current and the previous key, in this order.
terraform import ekb_rotating_api_key.teams_bot key_91b2c07e5d3fa846,key_0d64f1a9b37c25e8
