# By name. Exactly one key of the project must have this name.
terraform import ekb_api_key.teams_bot name:teams-bot

# By public id.
terraform import ekb_api_key.teams_bot key_91b2c07e5d3fa846

# From another project than the provider's: <project id>/<id> or <project id>/name:<name>.
terraform import ekb_api_key.teams_bot 5f0c2d7e91a34b68c0de12/key_91b2c07e5d3fa846
